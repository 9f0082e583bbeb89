"""The win log is read as sales teams keep it."""
