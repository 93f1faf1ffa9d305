"""Training of the attribution model.

    train([Path("corpus.jsonl")], Path("attribution.model"))

A corpus is JSON lines with `text` and `gold`: a list of attributions, each with `source`, `cue`
and `content`, lists of `[start, end]` in code points, end exclusive (null or empty where there is
none). The second field must see taggings like those it will see later, of text the first one was
not trained on: so the first field is also trained on each half and tags the other (jackknife;
Wolpert 1992, stacked generalisation).

Lexical columns keep only values that occur in many documents, so that no text can be rebuilt
from a model. The same corpus gives the same bytes: nothing is drawn at random, and CRFsuite's
L-BFGS runs on one thread. It needs about 4 GB of memory and three quarters of an hour for 600,000 words.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsaudit.extract.statements.storage import write_model
from newsaudit.extract.statements.training.corpus import LABELS, read_corpus
from newsaudit.extract.statements.training.crf import frequent, stack, trained
from newsaudit.extract.statements.training.seen import FIRST_MEMBERS, SECOND_MEMBER
from newsaudit.extract.statements.training.tables import model_of
from newsaudit.extract.statements.training.weights import mean, mixed

EARLIER, LATER = 0.55, 0.55
"""Shares of the first and the second field in the last word, chosen on the development part."""


def train(corpora: Sequence[Path], out: Path) -> None:
    """Train on corpora and write the model.

    Raises ValueError naming file and line where a line is not a document of a corpus.
    """
    examples = [one for corpus in corpora for one in read_corpus(corpus)]
    known = frequent(examples)
    first = mean([trained(examples, one, known) for one in FIRST_MEMBERS])
    stack(examples, known)
    second = trained(examples, SECOND_MEMBER, known)
    last = mixed([(first, EARLIER), (second, LATER)])
    about = {"documents": len(examples), "labels": LABELS}
    out.write_bytes(write_model(model_of(first, last), about))
