"""Events taken for facts that are none: pairs of sentences, one true."""
