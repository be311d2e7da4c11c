"""What is true of the Chinese script and language, whatever file it comes from."""
