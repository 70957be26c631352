"""A real window under real keys: what a cashier does, and what the provider's ledger and the printer say of it."""

import os
import signal
import time

import pytest

from tests.e2e.counter import REQUEST_DEADLINE_S, Counter, wait_for

BILBO = "01451174955"
WANJIKU = "14285093614"
ACCOUNT = "0203754-01"
WANTS_CODE = "04185611037"


def test_three_enters_sell_a_token_that_comes_out_of_the_printer(counter: Counter) -> None:
    counter.open_window()

    counter.sell_by_keys(BILBO, "200")

    sale = counter.sale_that_is("complete", "printed")
    [vend] = counter.provider.vends()
    assert sale["tokens"] == [vend["token"]]
    assert (sale["customer"], sale["amount"], vend["amount"]) == ("Bilbo Baggins", "200.00", "200")
    token = vend["token"]
    groups = " ".join(token[place : place + 4] for place in range(0, 20, 4))
    assert groups.encode() in counter.printer.received
    assert counter.papers() == 1


def test_a_lost_answer_ends_with_the_token_that_the_provider_gave(counter: Counter) -> None:
    counter.open_window()
    counter.provider.switch_on("drop_after", "vend")

    counter.sell_by_keys(BILBO, "200")

    sale = counter.sale_that_is("complete", "printed")
    [vend] = counter.provider.vends()
    assert sale["tokens"] == [vend["token"]]
    assert vend["requests"] == 1
    assert counter.provider.asks()[sale["reference"]] == 1
    assert counter.papers() == 1


@pytest.mark.parametrize("times", [2, 40])
def test_enter_pressed_again_and_again_sells_once(counter: Counter, times: int) -> None:
    counter.open_window()
    counter.provider.switch_on("slow", "vend", seconds=0.5)

    counter.sell_by_keys(BILBO, "200", " ".join(["Return"] * times))

    counter.sale_that_is("complete", "printed")
    counter.fingers.press("Return Return")
    counter.sell_by_keys(WANJIKU, "100")
    wait_for(counter.provider.vends, lambda vends: len(vends) > 1, "the next customer's vend")
    assert [vend["requests"] for vend in counter.provider.vends()] == [1, 1]
    assert [vend["number"] for vend in counter.provider.vends()] == [BILBO, WANJIKU]


def test_a_sale_is_put_aside_for_the_next_customer_and_sold_once_when_the_first_is_back(counter: Counter) -> None:
    counter.open_window()
    counter.type_and_verify(BILBO)
    counter.fingers.key_in("500")
    counter.fingers.press("Return KP_Subtract")
    counter.sell_by_keys(WANJIKU, "100")
    wait_for(counter.provider.vends, bool, "the next customer's vend")
    counter.sale_that_is("complete", "printed")

    counter.fingers.press("KP_Subtract Return")

    wait_for(counter.provider.vends, lambda vends: len(vends) > 1, "the first customer's vend")
    counter.fingers.press("KP_Subtract KP_Subtract")
    assert [(vend["number"], vend["amount"]) for vend in counter.provider.vends()] == [(WANJIKU, "100"), (BILBO, "500")]


def test_a_code_in_the_middle_of_a_sale_is_typed_later_while_another_customer_is_served(counter: Counter) -> None:
    counter.open_window()
    counter.fingers.press("F7")
    counter.sell_by_keys(WANTS_CODE, "2000")
    [waiting] = wait_for(counter.sales, lambda sales: [sale["state"] for sale in sales] == ["waiting"], "a sale")

    counter.fingers.press("Escape F7")
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, bool, "the next customer's vend")
    counter.fingers.press("F3 Return")
    counter.fingers.key_in("12345678")
    counter.fingers.press("Return")

    sales = wait_for(counter.sales, lambda sales: {sale["state"] for sale in sales} == {"complete"}, "both sales")
    [vend] = counter.provider.vends("onepipe")
    sold = next(sale for sale in sales if sale["reference"] == waiting["reference"])
    assert sold["tokens"] == [vend["token"]]
    groups = " ".join(vend["token"][place : place + 4] for place in range(0, 20, 4)).encode()
    wait_for(lambda: counter.printer.received, lambda received: groups in received, "its paper")
    assert counter.papers() == 2


def test_a_window_that_is_killed_with_the_vend_out_ends_with_the_token_at_its_next_start(counter: Counter) -> None:
    window = counter.open_window()
    counter.provider.switch_on("slow", "vend", seconds=60)
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, bool, "the vend")

    window.kill()
    window.wait()
    assert counter.papers() == 0
    counter.open_window()

    sale = counter.sale_that_is("complete", "printed")
    [vend] = counter.provider.vends()
    assert sale["tokens"] == [vend["token"]]
    assert vend["requests"] == 1
    assert counter.papers() == 1


def test_a_window_that_is_stopped_past_every_deadline_goes_on_where_it_was(counter: Counter) -> None:
    window = counter.open_window()
    counter.provider.switch_on("drop_after", "vend")
    counter.provider.switch_on("slow", "vend", seconds=2)
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, bool, "the vend")
    window.send_signal(signal.SIGSTOP)
    time.sleep(REQUEST_DEADLINE_S + 2)  # the machine sleeps
    window.send_signal(signal.SIGCONT)

    sale = counter.sale_that_is("complete", "printed")
    [vend] = counter.provider.vends()
    assert (sale["tokens"], vend["requests"]) == ([vend["token"]], 1)
    counter.fingers.press("Escape")
    counter.sell_by_keys(WANJIKU, "100")
    wait_for(counter.provider.vends, lambda vends: len(vends) == 2, "the next customer's vend")


def test_f8_pays_a_bill(counter: Counter) -> None:
    counter.open_window()

    counter.fingers.press("F8")
    counter.sell_by_keys(ACCOUNT, "1000")

    sale = counter.sale_that_is("complete", "printed")
    [vend] = counter.provider.vends()
    assert (sale["service"], sale["meter"], sale["tokens"]) == ("postpaid", ACCOUNT, [])
    assert sale["receipt_number"] == vend["receipt_number"]
    assert vend["receipt_number"].encode() in counter.printer.received


def test_beside_an_open_window_lists_are_read_and_selling_is_refused(counter: Counter) -> None:
    counter.open_window()

    beside = counter.run("sell", "--provider", "kplc", "--meter", BILBO, "--amount", "200")

    assert counter.sales() == []
    assert beside.returncode == 1
    assert "in use by the till's window" in beside.stderr
    assert counter.provider.vends() == []


def test_sigterm_closes_the_window_and_leaves_nothing_behind(counter: Counter) -> None:
    window = counter.open_window()
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, bool, "the vend")

    window.send_signal(signal.SIGTERM)

    assert window.wait(20) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(window.pid, 0)
    counter.sale_that_is("complete", "printed")
    assert counter.papers() == 1
    assert counter.run("sell", "--provider", "kplc", "--meter", WANJIKU, "--amount", "100").returncode == 0


def test_closing_by_hand_tells_of_what_is_not_finished_and_one_key_more_closes(counter: Counter) -> None:
    window = counter.open_window()
    counter.provider.switch_on("slow", "vend", seconds=60)
    counter.sell_by_keys(BILBO, "200")
    wait_for(counter.provider.vends, bool, "the vend")

    counter.fingers.press("Escape")
    counter.fingers.press("alt+F4")
    counter.fingers.press("Escape")
    counter.sell_by_keys(WANJIKU, "100")
    wait_for(counter.provider.vends, lambda vends: len(vends) == 2, "a sale in the window that stayed")
    counter.fingers.press("Escape")
    counter.fingers.press("alt+F4")
    counter.fingers.press("Return")

    assert window.wait(20) == 0
