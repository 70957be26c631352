"""OnePipe's billers: all of the document's, each one company's and for one service."""

from collections import Counter

from app.domain.sale import Service
from app.providers.onepipe_billers import BILLERS


def test_the_documents_21_are_there_once_each() -> None:
    assert len({biller.id for biller in BILLERS}) == len(BILLERS) == 21


def test_the_suffix_decides_the_service() -> None:
    assert {biller.service for biller in BILLERS if biller.id.endswith("PR")} == {Service.PREPAID}
    assert {biller.service for biller in BILLERS if biller.id.endswith("PP")} == {Service.POSTPAID}


def test_each_company_sells_both_services_but_yola() -> None:
    sold = Counter(biller.company for biller in BILLERS)

    assert len(sold) == 11
    assert [company for company, services in sold.items() if services != 2] == ["Yola Electricity"]


def test_kano_and_kaduna_are_not_mixed_up() -> None:
    companies = {biller.id: biller.company for biller in BILLERS}

    assert (companies["KAEDCPR"], companies["KEDCPR"]) == ("Kano Electricity", "Kaduna Electricity")
