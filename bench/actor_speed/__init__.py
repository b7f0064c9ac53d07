"""Speed and memory of linking actors over many reports."""
