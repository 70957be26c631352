"""The 21 billers of OnePipe's document "Pay Electricity", under its names."""

from __future__ import annotations

from app.domain.sale import Service
from app.providers import distribution as company
from app.providers.base import Biller

_DOCUMENTED = (
    ("AEDCPR", "Abuja Electricity Distribution Company Prepaid", company.ABUJA),
    ("AEDCPP", "Abuja Electricity Distribution Company Postpaid", company.ABUJA),
    ("BEDCPR", "Benin Electricity Distribution Company Prepaid", company.BENIN),
    ("BEDCPP", "Benin Electricity Distribution Company Postpaid", company.BENIN),
    ("EKEDCPR", "Eko Electricity Distribution PrePaid", company.EKO),
    ("EKEDCPP", "Eko Electricity Distribution PostPaid", company.EKO),
    ("EEDCPR", "Enugu Electricity Distribution PrePaid", company.ENUGU),
    ("EEDCPP", "Enugu Electricity Distribution PostPaid", company.ENUGU),
    # The document has PostPaid at both of Ibadan's, a slip: as everywhere, the id's last two letters decide.
    ("IBEDCPR", "Ibadan Electricity Distribution PrePaid", company.IBADAN),
    ("IBEDCPP", "Ibadan Electricity Distribution PostPaid", company.IBADAN),
    ("IKEDCPR", "Ikeja Electricity Distribution PrePaid", company.IKEJA),
    ("IKEDCPP", "Ikeja Electricity Distribution PostPaid", company.IKEJA),
    ("JEDCPR", "Jos Electricity Distribution PrePaid", company.JOS),
    ("JEDCPP", "Jos Electricity Distribution PostPaid", company.JOS),
    ("KEDCPR", "Kaduna Electricity Distribution PrePaid", company.KADUNA),
    ("KEDCPP", "Kaduna Electricity Distribution Post Paid", company.KADUNA),
    ("KAEDCPR", "Kano Electricity Distribution PrePaid", company.KANO),
    ("KAEDCPP", "Kano Electricity Distribution Post Paid", company.KANO),
    ("PHEDPR", "Port Harcourt Electricity Distribution PrePaid", company.PORT_HARCOURT),
    ("PHEDPP", "Port Harcourt Electricity Distribution Post Paid", company.PORT_HARCOURT),
    ("YEDPR", "Yola Electricity Distribution Prepaid", company.YOLA),
)
_SERVICE = {"PR": Service.PREPAID, "PP": Service.POSTPAID}

BILLERS = tuple(Biller(code, name, who, _SERVICE[code[-2:]]) for code, name, who in _DOCUMENTED)
