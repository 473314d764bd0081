"""A rule's page as Markdown, for docs/rules."""

from linter.rulebook.page import RulePage

GENERATED = "<!-- Generated from the rule's class and cases by `make generate`. -->"


def to_markdown(page: RulePage) -> str:
    """Return one page."""
    lines = [
        GENERATED,
        f"# {page.name}",
        "",
        page.title,
        "",
        "## Why",
        "",
        page.why,
        "",
        "## Fix",
        "",
        page.fix,
    ]
    if page.examples:
        lines += ["", "## Examples"]
        for example in page.examples:
            lines += ["", f"{'Good' if example.good else 'Not yet'}: {example.name}", ""]
            lines += [f"> {line}" for line in example.text.splitlines()]
            if example.says:
                lines += ["", f"It says: {example.says}"]
    lines += ["", "## Options", "", "| option | values | default | meaning |", "|---|---|---|---|"]
    for option in page.options:
        values = option.type.replace("|", "\\|")
        lines.append(f"| `{option.name}` | {values} | {option.default} | {option.meaning} |")
    return "\n".join(lines) + "\n"


def index(pages: tuple[RulePage, ...]) -> str:
    """Return the list of all pages."""
    rows = [f"| [{page.name}]({page.name}.md) | {page.title} |" for page in pages]
    return "\n".join([GENERATED, "# Rules", "", "| rule | asks you to |", "|---|---|", *rows]) + "\n"
