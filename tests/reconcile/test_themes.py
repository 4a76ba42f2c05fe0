"""Documents that share a target's field."""

from __future__ import annotations

from reading import Reader, conclude, programme

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Drive, Target

BODY = """I. CÁC CHỈ TIÊU CHỦ YẾU
1. Chỉ số cải cách hành chính (PAR INDEX) đạt 88 điểm.
2. Kim ngạch xuất khẩu đạt 850 triệu USD.
II. NHIỆM VỤ
1. Triển khai Nghị quyết số 03-NQ/TU ngày 31/12/2020 của Tỉnh ủy về cải cách hành chính nhà nước.
2. Triển khai Kế hoạch số 15-KH/TU ngày 31/12/2020 của Tỉnh ủy về phát triển kinh tế - xã hội.
"""


def test_a_phrase_in_common_is_a_weak_ground(read: Reader, lexicon: Lexicon) -> None:
    world = conclude(lexicon, read(programme(BODY)))
    drives = [d for d in world.of(Drive) if d.basis == "thematic"]
    targets = {t.id: t.indicator for t in world.of(Target)}

    assert [(d.driver_number, targets[d.target][:25]) for d in drives] == [("03-NQ/TU", "Chỉ số cải cách hành chín")]
    assert "về cải cách hành chính nhà nước" in drives[0].quote
    assert drives[0].confidence <= 0.5
