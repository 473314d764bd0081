"""YAML to Policy: text in, an object or all problems out. Also: which policy governs which epic."""
