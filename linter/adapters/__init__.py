"""The edge: one folder per outside thing. They do not know each other; bootstrap wires them."""
