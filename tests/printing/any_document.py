"""Any paper and any line: what a person, a provider or somebody with bad intentions may bring to the printer."""

from hypothesis import strategies as st

from printing.document import QR, Barcode, Cell, Cells, Columns, Feed, Line, Rule, Text, TokenDigits
from printing.paper import Paper

papers = st.builds(
    Paper,
    st.sampled_from([58, 80]),
    st.sampled_from(["CP437", "CP858", "CP1252"]),
    st.sampled_from(["A", "B"]),
    own_letters=st.booleans(),
)
texts = st.text() | st.text("Ab ?é₦–\x1b\n", max_size=200)
lines: st.SearchStrategy[Line] = st.one_of(
    st.builds(
        Text,
        texts,
        st.booleans(),
        st.sampled_from([1, 2, 3]),
        st.sampled_from(["left", "center", "right"]),
        st.booleans(),
    ),
    st.builds(Columns, texts, texts, st.booleans()),
    st.builds(
        Cells,
        st.lists(
            st.builds(Cell, texts, st.integers(1, 4), st.sampled_from(["left", "center", "right"])),
            min_size=1,
            max_size=6,
        ).map(tuple),
        st.booleans(),
    ),
    st.builds(Barcode, st.text("Az09", min_size=1, max_size=20)),
    st.builds(Rule, st.characters()),
    st.builds(TokenDigits, st.text(min_size=1).filter(str.strip)),
    st.builds(QR, st.text(min_size=1, max_size=40)),
    st.builds(Feed, st.integers(1, 5)),
)
