"""Filling pages with blocks.

Our own and not platypus': all pages are known before the first is drawn, so that each can say how
many there are, and what must stay together is decided by rules that are ours to test.
"""

from collections import deque
from collections.abc import Sequence

from centre_app.printing.layout.block import Block, PageBreak, total

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
        if isinstance(block, PageBreak):
            pages += [page] if page else []
            page = []
            continue
        if block.needs_company and pages:
            _borrow(pages, page, block, height=height)
        room = height - total([*page, block]) + block.height
        if block.height <= room:
            page.append(block)
            continue
        page, rest = _full(page, block, room=room, height=height)
        waiting.extendleft(reversed(rest))
        pages.append(page)
        page = []
    return [*pages, page] if page else pages


def _borrow(pages: list[Page], page: Page, block: Block, *, height: float) -> None:
    """Bring lines over from the page before, where too few stand above what is signed."""
    lacking = COMPANY_LINES - sum(above.lines for above in page)
    if lacking <= 0:
        return
    left, company = _company(pages[-1], lacking)
    if left and total([*company, *page, block]) <= height:
        pages[-1] = left
        page[:0] = company


def _full(page: Page, block: Block, *, room: float, height: float) -> tuple[Page, list[Block]]:
    """Return a page finished before a block that does not fit, and what begins the next."""
    if block.needs_company:
        left, company = _company(page, COMPANY_LINES)
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


def _company(page: Page, wanted: int) -> tuple[Page, list[Block]]:
    """Return a page without its last lines of body, and those with the labels above them."""
    left, company, lines = list(page), deque[Block](), 0
    while left and lines < wanted:
        block = left.pop()
        parts = block.give_up(wanted - lines) if block.lines else None
        if parts:
            left.append(parts[0])
            block = parts[1]
        company.appendleft(block)
        lines += block.lines
    while left and left[-1].keep_with_next:
        company.appendleft(left.pop())
    return left, list(company)
