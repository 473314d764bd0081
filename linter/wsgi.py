"""What gunicorn serves: `gunicorn linter.wsgi:app`."""

from linter.bootstrap import Wiring
from linter.settings import load_settings
from linter.web import create_app

app = create_app(Wiring(load_settings()).services())
