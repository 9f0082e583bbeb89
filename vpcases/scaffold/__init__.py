"""What a new site, a new record and a new entry of a registry begin as."""
