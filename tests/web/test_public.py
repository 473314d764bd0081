"""The public address is the operator's word, not a header's."""

from linter.web.public import PublicAddress


def seen(url, **environ):
    def app(environ, start_response):
        return [f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}".encode()]

    return b"".join(PublicAddress(app, url)({"wsgi.url_scheme": "http", **environ}, None)).decode()


def test_behind_a_proxy_requests_are_seen_as_having_come_to_the_public_address():
    assert seen("https://linter.example", HTTP_HOST="10.0.0.7:8080") == "https://linter.example"


def test_a_forged_host_leads_nowhere():
    assert seen("https://linter.example", HTTP_HOST="evil.example") == "https://linter.example"
