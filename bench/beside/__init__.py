"""What plain or other people's means reach on the same data, by the same scorer: to stand beside our figures in the table.

``python -m bench.beside.NAME`` prints one line of JSON, as the measure does. What is not installed says how to get it; none of it is a
dependency of the program.
"""
