"""A request that cannot be read passes nothing that its text would have to show."""

import pytest

from validator import check_bytes
from validator.model.report import Outcome
from validator.model.rulebook import Status


@pytest.mark.parametrize(("name", "data"), [("kapot.pdf", b"%PDF-1.4 broken"), ("kapot.docx", b"PK\x03\x04 broken"), ("leeg.docx", b"")])
def test_nothing_passes_of_a_request_that_nobody_can_read(name: str, data: bytes) -> None:
    (result,) = check_bytes(name, data).submissions
    assert result.advice.outcome is Outcome.ONLEESBAAR
    assert [check.id for check in result.checks if check.status is Status.PASS] == []
