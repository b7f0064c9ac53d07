"""How a stage is spread: in this process or over processes. Owns every group-by."""
