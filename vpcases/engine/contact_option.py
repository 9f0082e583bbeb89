"""The options `contact` and `ask_for`: whom to write to about a proof, and for one more."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from vpcases.model.addresses import WebAddress
from vpcases.settings import WrongSetting

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB: TypeAdapter[str] = TypeAdapter(WebAddress)
_AS_IN = "write it as in proofs@example.com or https://example.com/contact"


def read_contact(option: Any, name: str = "contact") -> str:
    """Return a mail address, or a web address; empty where a site names none.

    Args:
        option: What the site says.
        name: What the option is called.

    Raises:
        WrongSetting: Where it is neither.
    """
    if option is not None and not isinstance(option, str):
        raise WrongSetting(f"{name}: one mail address or web address belongs here; {_AS_IN}")
    text = (option or "").strip()
    mail = text.removeprefix("mailto:")
    if not text or _MAIL.fullmatch(mail):
        return mail
    if re.match("https?://", text, re.IGNORECASE) and not re.search(r"[\s\"'<>\\]", text):
        try:
            return _WEB.validate_python(text)
        except ValidationError:
            pass
    raise WrongSetting(
        f'{name}: "{text[:80]}" is neither a mail address nor a web address; {_AS_IN}'
    )
