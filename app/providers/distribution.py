"""Nigeria's distribution companies, each in one spelling: two profiles that sell for the same one are seen to."""

from __future__ import annotations

ABUJA = "Abuja Electricity"
BENIN = "Benin Electricity"
EKO = "Eko Electricity"
ENUGU = "Enugu Electricity"
IBADAN = "Ibadan Electricity"
IKEJA = "Ikeja Electricity"
JOS = "Jos Electricity"
KADUNA = "Kaduna Electricity"
KANO = "Kano Electricity"
PORT_HARCOURT = "Port Harcourt Electricity"
YOLA = "Yola Electricity"
