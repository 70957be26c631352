"""The supervisor's desk under real keys: a sale is found among others, printed again with a reason, and its dossier."""

from tests.e2e.counter import Counter, wait_for

BILBO = "01451174955"
WANJIKU = "14285093614"


def test_a_sale_is_found_printed_again_with_a_reason_and_written_into_a_dossier(counter: Counter) -> None:
    counter.open_window()
    counter.sell_by_keys(BILBO, "200")
    counter.sale_that_is("complete", "printed")
    counter.sell_by_keys(WANJIKU, "300")
    wait_for(counter.papers, lambda papers: papers == 2, "the second receipt")
    [bilbo] = [sale for sale in counter.sales() if sale["meter"] == BILBO]

    counter.fingers.press("F4 F4")
    counter.fingers.key_in("bilbo")
    counter.fingers.press("Home Down")  # the only one: the arrow leads to it
    counter.fingers.press("e r")
    counter.fingers.key_in("torn")
    counter.fingers.press("Return")
    wait_for(counter.papers, lambda papers: papers == 3, "the copy")
    assert b"COPY 1" in counter.printer.received

    counter.fingers.press("d")
    for typed in ("Amina", "27384950", "0712345678", WANJIKU):
        counter.fingers.key_in(typed)
        counter.fingers.press("Return")
    counter.fingers.press("ctrl+p")
    wait_for(counter.papers, lambda papers: papers == 4, "the dossier")

    story = counter.run("resolve", bilbo["reference"]).stdout
    assert "was asked for: torn." in story
    assert "A dossier was written: the meter that was meant is 1428 5093 614." in story
    counter.fingers.press("Escape Escape F6")  # and the desk opens beside it
