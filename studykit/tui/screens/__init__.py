"""One screen a file: home, study, summary, help."""
