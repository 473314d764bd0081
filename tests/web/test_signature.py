"""A delivery is believed only from who knows the secret."""

import hmac

import pytest

from linter.web.signature import signed

VECTOR = "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"
SECRET = "It's a Secret to Everybody"
BODY = b"Hello World!"


def test_the_published_example_is_signed():
    assert signed(BODY, VECTOR, [SECRET])


def test_any_of_several_secrets_will_do_while_one_is_rotated():
    assert signed(BODY, VECTOR, ["another", SECRET])
    assert signed(BODY, VECTOR, [SECRET, "another"])


def test_no_secret_signs_nothing():
    assert not signed(BODY, VECTOR, [])


def test_an_empty_secret_signs_nothing_though_anybody_could_compute_it():
    under_empty_key = "sha256=" + hmac.new(b"", BODY, "sha256").hexdigest()
    assert not signed(BODY, under_empty_key, [""])
    assert not signed(BODY, under_empty_key, ["", SECRET])


def test_a_body_that_was_touched_is_not_signed():
    assert not signed(BODY + b" ", VECTOR, [SECRET])


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        VECTOR.removeprefix("sha256="),
        VECTOR.replace("sha256", "sha1"),
        VECTOR.replace("sha256", "SHA256"),
        VECTOR.replace("sha256", "none"),
        VECTOR[:-1],
        VECTOR + "0",
        VECTOR + "\n",
        " " + VECTOR,
        VECTOR + "," + VECTOR,
        "sha256=",
        "sha256=" + "é" * 64,
        "sha256=" + "٤" * 64,
    ],
)
def test_a_header_of_another_form_is_refused(header):
    assert not signed(BODY, header, [SECRET])
