"""One SQLite file: what is known, and every decision."""
