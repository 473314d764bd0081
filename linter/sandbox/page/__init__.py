"""The sandbox's own pages: a board and a page an epic, for people who try the linter without a Jira."""
