"""The commands: a thin file each."""
