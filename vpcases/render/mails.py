"""A mail as a file that mail programs open as a draft."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from vpcases.pages.renewal_mail import Mail


def render_mail(mail: Mail) -> bytes:
    """Return a mail as a file, `.eml`: without sender and address, to be filled in and sent."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(mail.subject.split())
    message["X-Unsent"] = "1"  # by this some programs open it as a draft
    message.set_content(mail.body, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()
