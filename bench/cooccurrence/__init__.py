"""False ties where actors only stand side by side."""
