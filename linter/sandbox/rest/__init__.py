"""The REST API of the sandbox: the paths, methods, statuses and shapes of Jira's own."""
