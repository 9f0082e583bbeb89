"""The win log: sheets of wins and losses, as sales teams keep them, as records."""
