"""Write what is made by code: docs/rules, docs/comments.md, docs/calls.md, policies/schema.json. `--check` compares instead."""

import json
import sys
from pathlib import Path

from call_table import page as calls
from comment_states import page as comments

from linter.rulebook.catalogue import pages
from linter.rulebook.markdown import index, to_markdown
from linter.rulebook.schema import policy_schema

ROOT = Path(__file__).parent.parent
RULES = ROOT / "docs" / "rules"


def wanted() -> dict[Path, str]:
    """Return every generated file with its text."""
    catalogue = pages()
    files = {RULES / f"{page.name}.md": to_markdown(page) for page in catalogue}
    files[RULES / "README.md"] = index(catalogue)
    files[ROOT / "docs" / "comments.md"] = comments()
    files[ROOT / "docs" / "calls.md"] = calls()
    files[ROOT / "policies" / "schema.json"] = (
        json.dumps(policy_schema(), indent=2, ensure_ascii=False) + "\n"
    )
    return files


def main() -> int:
    """Write, or compare; return the exit code."""
    files = wanted()
    left_over = [path for path in RULES.glob("*.md") if path not in files]
    if "--check" in sys.argv[1:]:
        stale = [
            path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text
        ]
        for path in (*stale, *left_over):
            print(f"{path.relative_to(ROOT)} is not current: run `make generate`")
        return 1 if stale or left_over else 0
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for path in left_over:
        path.unlink()
    print(f"{len(files)} files are current")
    return 0


if __name__ == "__main__":
    sys.exit(main())
