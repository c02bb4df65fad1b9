"""Filling pages with blocks.

Our own and not platypus': all pages are known before the first is drawn, so that each can say how
many there are, and what must stay together is decided by rules that are ours to test.
"""

from collections import deque
from collections.abc import Sequence

from centre_app.printing.layout.block import Block, total

COMPANY_LINES = 2
"""Lines of body that stand above a signature on its page."""

Page = list[Block]


def compose(blocks: Sequence[Block], height: float) -> list[Page]:
    """Return the blocks by page."""
    pages: list[Page] = []
    page: Page = []
    waiting = deque(blocks)
    while waiting:
        block = waiting.popleft()
        room = height - total([*page, block]) + block.height
        if block.height <= room:
            page.append(block)
            continue
        page, rest = _full(page, block, room=room, height=height)
        waiting.extendleft(reversed(rest))
        pages.append(page)
        page = []
    return [*pages, page] if page else pages


def _full(page: Page, block: Block, *, room: float, height: float) -> tuple[Page, list[Block]]:
    """Return a page finished before a block that does not fit, and what begins the next."""
    if block.needs_company:
        left, company = _company(page)
        if left and (total([*company, block]) <= height or not block.part(room)):
            return left, [*company, block]
    parts = block.part(room)
    if parts:
        return [*page, parts[0]], [parts[1]]
    kept = len(page)
    while kept and page[kept - 1].keep_with_next:
        kept -= 1
    if kept:
        return page[:kept], [*page[kept:], block]
    # Higher than a page and not to be parted, or bound to all above it: let it stand as it is.
    return ([*page], [block]) if page else ([block], [])


def _company(page: Page) -> tuple[Page, list[Block]]:
    """Return a page without its last lines of body, and those with the labels above them."""
    left, company, lines = list(page), deque[Block](), 0
    while left and lines < COMPANY_LINES:
        block = left.pop()
        parts = block.give_up(COMPANY_LINES - lines) if block.lines else None
        if parts:
            left.append(parts[0])
            block = parts[1]
        company.appendleft(block)
        lines += block.lines
    while left and left[-1].keep_with_next:
        company.appendleft(left.pop())
    return left, list(company)
