"""What publishes a site; the only room that knows an engine."""
