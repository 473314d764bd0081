"""What stands before a sandbox: the gateway, the token endpoint, and answers in its place."""

import base64
import json
from http import HTTPStatus
from urllib.parse import parse_qs

CLOUD_ID = "0a1b2c3d-cloud"
CLIENT = ("client-1", "client-s3cret")
SCOPED = "scoped-s3cret"


class Front:
    """A WSGI application around a sandbox's. `life`: seconds that its tokens are said to live."""

    def __init__(self, server, life=3600):
        self.app = server.app.wsgi_app
        self.email, self.token = server.email, server.token
        self.life = life
        self.issued = []
        self.valid = set()
        self.asked = []
        self.instead = {}
        self.tells_id = True
        server.app.wsgi_app = self

    def answer(self, path, status, body):
        """Answer every request for a path so, from now on."""
        self.instead[path] = status, body

    def revoke(self):
        """Let no token count that was issued so far."""
        self.valid.clear()

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        self.asked.append(f"{method} {path}")
        if path in self.instead:
            return self._say(start_response, *self.instead[path])
        if path == "/_edge/tenant_info" and self.tells_id:
            return self._say(start_response, 200, {"cloudId": CLOUD_ID})
        if path == "/oauth/token":
            return self._issue(environ, start_response)
        if path.startswith("/ex/jira/"):
            return self._through(environ, start_response)
        return self.app(environ, start_response)

    def _issue(self, environ, start_response):
        said = parse_qs(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])).decode())
        if (said["client_id"][0], said["client_secret"][0]) != CLIENT:
            return self._say(start_response, 401, {"error": "access_denied"})
        token = f"issued-s3cret-{len(self.issued) + 1}"
        self.issued.append(token)
        self.valid.add(token)
        return self._say(
            start_response, 200, {"access_token": token, "expires_in": self.life, "token_type": "Bearer"}
        )

    def _through(self, environ, start_response):
        prefix = f"/ex/jira/{CLOUD_ID}"
        if not environ["PATH_INFO"].startswith(f"{prefix}/"):
            return self._say(start_response, 404, {"status": 404, "message": "No message available"})
        bearers = {f"Bearer {token}" for token in self.valid}
        if environ.get("HTTP_AUTHORIZATION") not in bearers | {basic(self.email, SCOPED)}:
            return self._say(start_response, 401, {"code": 401, "message": "Unauthorized"})
        environ["PATH_INFO"] = environ["PATH_INFO"].removeprefix(prefix)
        environ["HTTP_AUTHORIZATION"] = basic(self.email, self.token)
        return self.app(environ, start_response)

    @staticmethod
    def _say(start_response, status, body):
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        start_response(f"{status} {HTTPStatus(status).phrase}", [("Content-Length", str(len(raw)))])
        return [raw]


def basic(user, password):
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
