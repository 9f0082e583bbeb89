"""What we ask an author back, from the digits up to the whole line; every answer has a way out."""
