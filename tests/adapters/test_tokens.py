"""Tokens that come with deliveries: genuine, made for us and in time, or refused."""

import hmac
import json
import threading
import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from linter.adapters.tokens import FetchedKeys, ForgeToken, OAuthToken, keys_of, tokens_of

APP = "ari:cloud:ecosystem::app/0f1e2d3c-0000-4000-8000-000000000001"
CLIENT_SECRET = "a client secret of the length that Atlassian gives them"


@pytest.fixture(scope="module")
def pair():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture(scope="module")
def stranger():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def key_file(tmp_path, pair):
    """Return a file with the public keys, as Atlassian publishes them."""
    public = json.loads(RSAAlgorithm.to_jwk(pair.public_key()))
    path = tmp_path / "jwks.json"
    path.write_text(json.dumps({"keys": [{**public, "kid": "k1", "alg": "RS256", "use": "sig"}]}))
    return path


def token(key, kid="k1", alg="RS256", drop=(), **claims):
    now = int(time.time())
    said = {"iss": "forge/invocation-token", "aud": APP, "iat": now, "nbf": now, "exp": now + 25, **claims}
    return jwt.encode(
        {name: value for name, value in said.items() if name not in drop}, key, alg, headers={"kid": kid}
    )


def test_a_genuine_forge_token_is_taken(key_file, pair):
    check = tokens_of(APP, str(key_file), ())
    assert check(token(pair))
    assert check(token(pair, aud=["another", APP]))


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "somebody/else"},
        {"aud": APP + "2"},
        {"aud": None},
        {"exp": 1_700_000_000},
        {"nbf": 4_000_000_000},
        {"iat": "soon"},
        {"exp": "soon"},
        {"drop": ("exp",)},
        {"drop": ("iss",)},
        {"drop": ("aud",)},
        {"kid": "k2"},
    ],
    ids=str,
)
def test_a_forge_token_that_is_not_for_us_or_not_in_time_is_refused(key_file, pair, wrong):
    assert not tokens_of(APP, str(key_file), ())(token(pair, **wrong))


def test_clocks_may_differ_a_little(key_file, pair):
    now = int(time.time())
    check = tokens_of(APP, str(key_file), ())
    assert check(token(pair, exp=now - 10))
    assert check(token(pair, nbf=now + 10, iat=now + 10))
    assert not check(token(pair, exp=now - 60))


def test_a_token_of_somebody_elses_key_is_refused(key_file, stranger):
    assert not tokens_of(APP, str(key_file), ())(token(stranger))


def test_the_public_key_is_no_password(key_file, pair):
    """A token of the symmetric kind, signed with what everybody can read."""
    pem = pair.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    head, claims = (jwt.utils.base64url_encode(part).decode() for part in parts_of(pair))
    mac = hmac.new(pem, f"{head}.{claims}".encode(), "sha256").digest()
    forged = f"{head}.{claims}.{jwt.utils.base64url_encode(mac).decode()}"
    assert not tokens_of(APP, str(key_file), (CLIENT_SECRET,))(forged)


def parts_of(pair):
    claims = jwt.decode(token(pair), options={"verify_signature": False})
    return b'{"alg":"HS256","kid":"k1","typ":"JWT"}', json.dumps(claims).encode()


def test_an_unsigned_token_is_refused(key_file):
    assert not tokens_of(APP, str(key_file), (CLIENT_SECRET,))(token(None, alg="none"))


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "....", "é.é.é", "\x00", "e30.e30.e30", "x" * 8000])
def test_what_is_no_token_is_refused(key_file, text):
    assert not tokens_of(APP, str(key_file), (CLIENT_SECRET,))(text)


def test_without_anything_configured_every_token_is_refused(key_file, pair):
    check = tokens_of("", str(key_file), ())
    assert not check(token(pair))
    assert not check(token(CLIENT_SECRET, alg="HS256"))
    assert not OAuthToken(("",))(token(CLIENT_SECRET, alg="HS256"))


def test_a_token_under_any_client_secret_is_taken(key_file):
    check = tokens_of("", str(key_file), ("an older secret that is still in use for a while", CLIENT_SECRET))
    assert check(token(CLIENT_SECRET, alg="HS256"))
    assert check(token(CLIENT_SECRET, alg="HS256", drop=("iss", "aud", "nbf", "iat")))


@pytest.mark.parametrize(
    "wrong", [{"exp": 1_700_000_000}, {"drop": ("exp",)}, {"nbf": 4_000_000_000}, {"alg": "HS384"}], ids=str
)
def test_an_oauth_token_out_of_time_or_of_another_method_is_refused(wrong):
    strong = CLIENT_SECRET + CLIENT_SECRET
    assert not OAuthToken((strong,))(token(strong, **{"alg": "HS256", **wrong}))


def test_an_oauth_token_of_another_secret_is_refused():
    assert not OAuthToken((CLIENT_SECRET,))(token(CLIENT_SECRET + ".", alg="HS256"))


class Publisher:
    """Publishes keys, counts who asks, can be away."""

    def __init__(self, keys):
        self.keys, self.asked, self.away = keys, 0, False

    def __call__(self):
        self.asked += 1
        if self.away:
            raise OSError("no answer")
        return self.keys


@pytest.fixture
def published(key_file):
    return Publisher(jwt.PyJWKSet.from_json(key_file.read_text()))


class Watch:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self):
        return self.now


def test_keys_are_asked_for_once_an_hour(published):
    watch = Watch()
    keys = FetchedKeys(published, watch)
    assert keys("k1") is not None
    watch.now = 3599.0
    assert keys("k1") is not None
    assert published.asked == 1
    watch.now = 3600.0
    assert keys("k1") is not None
    assert published.asked == 2


def test_unknown_keys_make_nobody_ask_more_than_once_a_minute(published):
    watch = Watch()
    keys = FetchedKeys(published, watch)
    assert [keys(f"unknown-{number}") for number in range(50)] == [None] * 50
    assert published.asked == 1
    watch.now = 61.0
    assert keys("unknown") is None
    assert published.asked == 2


def test_known_keys_stay_good_while_nobody_publishes_any(published):
    watch = Watch()
    keys = FetchedKeys(published, watch)
    assert keys("k1") is not None
    published.away = True
    watch.now = 100_000.0
    assert keys("k1") is not None
    assert keys("k1") is not None
    assert published.asked == 2


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"keys": []}', '{"keys": [{"kty": "RSA"}]}', "nonsense"]
)
def test_a_file_without_keys_lets_nobody_in(tmp_path, pair, content):
    path = tmp_path / "jwks.json"
    path.write_text(content)
    assert not ForgeToken(APP, keys_of(str(path)))(token(pair))


def test_a_token_of_another_method_makes_nobody_ask_for_keys(published):
    check = ForgeToken(APP, FetchedKeys(published))
    assert not check(token(CLIENT_SECRET, alg="HS256"))
    assert not check("x")
    assert published.asked == 0


def test_keys_are_fetched_from_an_address_and_kept_when_it_goes_away(key_file, pair):
    class Quiet(WSGIRequestHandler):
        def log(self, *args):
            pass

    answer = Response(key_file.read_text(), mimetype="application/json")
    server = make_server("127.0.0.1", 0, answer, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    check = tokens_of(APP, f"http://127.0.0.1:{server.server_port}/jwks.json", ())
    try:
        assert check(token(pair))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert check(token(pair))
    assert not check(token(pair, kid="k2"))


def test_an_address_where_nobody_answers_lets_nobody_in(pair):
    assert not ForgeToken(APP, keys_of("http://127.0.0.1:1/jwks.json"))(token(pair))
