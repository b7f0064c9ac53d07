"""Trains the net that judges nouns, with torch: the only part of the work that needs it (the weights are read by numpy)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from tidings.reading.fillers.cues import BAG_BITS, BITS
from tidings.reading.fillers.net import Net
from training.roles import ROLES, Told


@dataclass(frozen=True, slots=True)
class Plan:
    """How a net is trained; the values were chosen on MUC-4 out of fold (README.md).

    ``any_place`` is the share of the loss that wants a filler found in any one place instead of in all.
    """

    epochs: int = 5
    rate: float = 2e-3
    hidden: int = 64
    batch: int = 16
    drop_cues: float = 0.4
    drop_words: float = 0.1
    drop_plain: float = 0.2
    drop_hidden: float = 0.3
    decay: float = 1e-5
    any_place: float = 0.0


class Batch(NamedTuple):
    """Several messages as one: indexes run over all of them."""

    rows: Tensor
    plain: Tensor
    marks: Tensor
    message: Tensor
    sentence: Tensor
    before: Tensor
    after: Tensor
    sentence_message: Tensor
    bag: Tensor
    bag_starts: Tensor
    chain: Tensor
    lemma: Tensor
    filler_noun: Tensor
    filler_role: Tensor
    filler: Tensor

    @property
    def messages(self) -> int:
        """How many there are."""
        return int(self.sentence_message[-1]) + 1


class Judge(nn.Module):
    """The net in training; ``net`` reads it off."""

    def __init__(self, numbers: int, plan: Plan) -> None:
        super().__init__()
        hidden, outs = plan.hidden, len(ROLES) + 1
        self.plan = plan
        self.rows = nn.EmbeddingBag(1 << BITS, hidden, mode="sum")
        self.straight = nn.EmbeddingBag(1 << BITS, outs, mode="sum")
        self.bag = nn.EmbeddingBag(1 << BAG_BITS, hidden, mode="mean")
        self.bag_out = nn.Linear(hidden, 3 * hidden)
        self.plain = nn.Linear(numbers, hidden)
        self.report = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, outs)
        self.deep = nn.Linear(5 * hidden, hidden)
        self.deep_out = nn.Linear(hidden, outs)
        self.some_plain, self.some_hidden = nn.Dropout(plan.drop_plain), nn.Dropout(plan.drop_hidden)
        nn.init.normal_(self.rows.weight, 0, 0.05)
        nn.init.normal_(self.bag.weight, 0, 0.3)
        nn.init.zeros_(self.straight.weight)
        nn.init.constant_(self.out.bias, -3.0)

    def forward(self, batch: Batch) -> Tensor:
        """Scores of all nouns."""
        drop = self.plan.drop_cues if self.training else 0.0
        kept = (torch.rand(batch.rows.shape) >= drop).float() / (1 - drop)
        hidden = self.rows(batch.rows, per_sample_weights=kept) + self.plain(self.some_plain(batch.plain))
        means = self.bag(batch.bag, batch.bag_starts)
        here, before, after = self.bag_out(means).chunk(3, 1)
        whole = self.report(_mean(means, batch.sentence_message))[batch.message]
        hidden = torch.relu(hidden + here[batch.sentence] + before[batch.before] + after[batch.after] + whole)
        seen = self.some_hidden(hidden)
        alike = [_mean(hidden, group)[group] for group in (batch.chain, batch.lemma)]
        most = [_most(hidden, group)[group] for group in (batch.message, batch.sentence)]
        deep = torch.relu(self.deep(self.some_hidden(torch.cat([hidden, *alike, *most], 1))))
        straight = self.straight(batch.rows, per_sample_weights=kept)
        found: Tensor = self.out(seen) + straight + self.deep_out(self.some_hidden(deep))
        return found

    def net(self) -> Net:
        """The weights as numpy reads them."""
        weight = {name: value.detach().numpy().astype(np.float32) for name, value in self.named_parameters()}
        return Net(
            rows=weight["rows.weight"],
            straight=weight["straight.weight"],
            bag=weight["bag.weight"],
            bag_out=weight["bag_out.weight"].T,
            bag_out_bias=weight["bag_out.bias"],
            plain=weight["plain.weight"].T,
            bias=weight["plain.bias"],
            report=weight["report.weight"].T,
            report_bias=weight["report.bias"],
            out=weight["out.weight"].T,
            out_bias=weight["out.bias"],
            deep=weight["deep.weight"].T,
            deep_bias=weight["deep.bias"],
            deep_out=weight["deep_out.weight"].T,
            deep_out_bias=weight["deep_out.bias"],
        )


def _mean(values: Tensor, group: Tensor) -> Tensor:
    size = int(group.max()) + 1
    counts = torch.zeros(size).index_add_(0, group, torch.ones(len(group))).clamp(min=1)
    return torch.zeros(size, values.shape[1]).index_add_(0, group, values) / counts[:, None]


def _most(values: Tensor, group: Tensor) -> Tensor:
    none = torch.zeros(int(group.max()) + 1, values.shape[1])
    return none.scatter_reduce_(0, group[:, None].expand_as(values), values, "amax")


def train(texts: Sequence[Told], seed: int, plan: Plan | None = None) -> Net:
    """A net trained on these messages, on one core."""
    plan = plan or Plan()
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance, noise = random.Random(seed), np.random.default_rng(seed)
    judge = Judge(texts[0].cues.plain.shape[1], plan)
    adam = torch.optim.Adam(judge.parameters(), lr=plan.rate, weight_decay=plan.decay)
    steps = plan.epochs * -(-len(texts) // plan.batch)
    order, step = list(texts), 0
    for _ in range(plan.epochs):
        chance.shuffle(order)
        for at in range(0, len(order), plan.batch):
            adam.param_groups[0]["lr"] = plan.rate * (1 - 0.95 * step / steps)
            step += 1
            batch = joined(order[at : at + plan.batch], noise, plan.drop_words)
            loss = _loss(judge(batch), batch, plan.any_place) * 4 / len(batch.rows)
            adam.zero_grad()
            loss.backward()
            adam.step()
    return judge.eval().net()


def _loss(scores: Tensor, batch: Batch, any_place: float) -> Tensor:
    each = nn.functional.binary_cross_entropy_with_logits(scores, batch.marks, reduction="none")
    if not any_place:
        return each.sum()
    missed = nn.functional.logsigmoid(-scores[batch.filler_noun, batch.filler_role])
    size = int(batch.filler.max()) + 1 if len(batch.filler) else 0
    nowhere = torch.zeros(size).index_add_(0, batch.filler, missed)
    found = -torch.log((1 - nowhere.exp()).clamp(min=1e-5))
    return (each * (1 - any_place * batch.marks)).sum() + 2 * any_place * found.sum()


def joined(texts: Sequence[Told], noise: np.random.Generator, drop: float) -> Batch:
    """Messages as one batch; some words of content are left out."""
    parts: dict[str, list[np.ndarray]] = {name: [] for name in Batch._fields}
    nouns = sentences = words = chains = lemmas = fillers = 0
    for number, text in enumerate(texts):
        cues, size = text.cues, len(text.cues.rows)
        kept = noise.random(len(cues.bag)) >= drop
        counts = np.bincount(cues.bag_sentence[kept], minlength=cues.sentences)
        keys: dict[tuple[int, int], int] = {}
        numbers = [fillers + keys.setdefault((one.role, one.filler), len(keys)) for one in text.nouns]
        for name, values in {
            "rows": cues.rows,
            "plain": cues.plain,
            "marks": text.marks,
            "message": np.full(size, number),
            "sentence": cues.sentence + sentences,
            "before": np.maximum(cues.sentence - 1, 0) + sentences,
            "after": np.minimum(cues.sentence + 1, cues.sentences - 1) + sentences,
            "sentence_message": np.full(cues.sentences, number),
            "bag": cues.bag[kept],
            "bag_starts": words + np.r_[0, np.cumsum(counts)[:-1]],
            "chain": cues.chain + chains,
            "lemma": cues.lemma + lemmas,
            "filler_noun": np.array([nouns + one.noun for one in text.nouns], np.int64),
            "filler_role": np.array([one.role for one in text.nouns], np.int64),
            "filler": np.array(numbers, np.int64),
        }.items():
            parts[name].append(values)
        nouns, sentences, words = nouns + size, sentences + cues.sentences, words + int(kept.sum())
        chains, lemmas = chains + int(cues.chain.max()) + 1, lemmas + int(cues.lemma.max()) + 1
        fillers += len(keys)
    return Batch(**{name: torch.from_numpy(np.concatenate(values)) for name, values in parts.items()})
