"""The tree of RFC 6962, on the vectors of its reference implementation, and as properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.provenance import merkle

LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                 "606162636465666768696a6b6c6d6e6f")
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
"""Roots of the trees over the first 1, 2, … leaves, as certificate-transparency publishes them."""


def hashed(leaves):
    return [merkle.leaf_hash(leaf) for leaf in leaves]


@pytest.mark.parametrize("size", range(1, 9))
def test_known_roots(size):
    assert merkle.root(hashed(LEAVES[:size])).hex() == ROOTS[size - 1]


def test_root_of_nothing():
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert merkle.root([]).hex() == empty


@given(st.lists(st.binary(max_size=4), min_size=1, max_size=40), st.data())
def test_every_leaf_is_proved_and_no_other(leaves, data):
    hashes = hashed(leaves)
    index = data.draw(st.integers(0, len(leaves) - 1))
    head, path = merkle.root(hashes), merkle.inclusion(hashes, index)
    assert merkle.included(hashes[index], index, len(hashes), path, head)
    other = data.draw(st.binary(min_size=5, max_size=6))
    assert not merkle.included(merkle.leaf_hash(other), index, len(hashes), path, head)
    assert not merkle.included(hashes[index], index, len(hashes), [*path, head], head)
    assert not merkle.included(hashes[index], len(hashes), len(hashes), path, head)
    if path:
        assert not merkle.included(hashes[index], index, len(hashes), path[1:], head)
