"""The commands, one module each: what they are asked, what they call, what they say."""
