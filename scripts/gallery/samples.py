"""Sample content of the gallery; every name is made up."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QAction, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.permissions import Actor, Permission, Role
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.frame.jump import found_matter, found_person
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.room import Room, RoomEntry
from centre_app.views.parts.buttons import Button, ReasonButton
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.empty import BusyStrip, EmptyState
from centre_app.views.parts.field import DateField, Field, IdField, MoneyField, PhoneField
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.found import Found
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card, Panes, Section
from centre_app.views.parts.person_picker import PersonPicker
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.time_line import Entry, Paper, TimeLine
from centre_app.views.style_sheet import set_part
from centre_app.views.tasks import Tasks

ROOMS = [
    ("today", "今日", "today"),
    ("reception", "来访接待", "door"),
    ("matters", "事项", "folder"),
    ("mediation", "调解", "scales"),
    ("orders", "派单督办", "orders"),
    ("follow_up", "履行回访", "loop"),
    ("director", "统计", "chart"),
    ("grid", "网格", "grid"),
    ("settings", "设置", "gear"),
]
TONES = (Tone.BLUE, Tone.YELLOW, Tone.ORANGE, Tone.RED)
STATES = (
    ("办理中", Tone.NOTICE),
    ("已化解", Tone.GOOD),
    ("中止", Tone.WARN),
    ("逾期", Tone.DANGER),
)
Line = tuple[int, str, str, int]


class StandingClock:
    """A clock for pictures that never change."""

    def now(self) -> datetime:
        """Return one Saturday morning."""
        return datetime(2026, 11, 21, 2, 42, 7, tzinfo=UTC)


def a_window() -> MainWindow:
    """Return the window with nine rooms."""
    actor = Actor(staff_id=uuid4(), org_id=uuid4(), name="孙建国", roles=frozenset({Role.DIRECTOR}))
    entries = [
        RoomEntry(key, title, icon, f"F{place}", Permission.SELF, _room)
        for place, (key, title, icon) in enumerate(ROOMS, start=1)
    ]
    clock = StandingClock()
    window = MainWindow(entries, Desk(actor, Tasks()), clock=clock, unlock=print, find=_find)
    window.resize(1366, 768)
    window.set_waiting("reception", 3)
    window.set_waiting("follow_up", 128)
    window.status.set_backup(clock.now() - timedelta(hours=2))
    window.status.set_draft(clock.now())
    return window


def _room() -> Room:
    room = Room()
    room.set_heading("事项")
    room.set_primary_action(QAction("登记新事项", room))
    room.set_more_actions(QAction("导出列表", room))
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(_table())
    return room


def _table() -> TableCard[Line]:
    rows: list[Line] = [
        (n, f"峪河综治〔2026〕{n:04d}号", "张桂花与李国富宅基地相邻排水纠纷", n * 370)
        for n in range(1, 61)
    ]
    columns: list[Column[Line]] = [
        Column("编号", lambda row: row[1], width=13, muted=True),
        Column("事项", lambda row: row[2], width=20, strong=True),
        Column("状态", lambda row: _state(row).text, chip=_state, width=6),
        Column("期限", lambda row: _light(row).text, chip=_light, width=7),
        Column("金额（元）", lambda row: f"{row[3]:,}", lambda row: row[3], width=6, right=True),
        Column("承办人", lambda _: "周正平", width=5),
    ]
    table = DataTable(columns, name="gallery", title="事项", key=lambda row: row[0])
    table.show_rows(rows)
    table.go_to(4)
    return TableCard("全部事项", table, unit="件")


def _state(row: Line) -> ChipLook:
    return ChipLook(*STATES[row[0] % 4])


def _light(row: Line) -> ChipLook:
    return ChipLook(f"剩 {row[0] % 9} 日", TONES[row[0] % 4])


def _find(_text: str, answer: Callable[[Sequence[Found]], None]) -> None:
    answer(
        [
            found_person(
                "reception", uuid4(), name="张桂花", detail="峪河村 · 58 岁 · 上次来访 11-18"
            ),
            found_person("reception", uuid4(), name="张国华", detail="东岭村 · 41 岁"),
            found_matter(
                "matters",
                uuid4(),
                title="张桂花与李国富宅基地排水纠纷",
                detail="峪河综治〔2026〕0042号 · 办理中",
            ),
        ]
    )


def _page(*columns: QWidget) -> QWidget:
    page = QWidget()
    set_part(page, "page")
    row = QHBoxLayout(page)
    row.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
    row.addWidget(Panes("gallery", *columns))
    return page


def a_form() -> QWidget:
    """Return the fields, some right, some wrong."""
    form = FormColumn()
    name = Field("姓名", key="N", required=True, limit=40)
    name.set_text("张桂花")
    identity = IdField(lambda text: "女 · 1968-03-05 · 58 岁" if text else "", key="I")
    identity.set_text("130425196803050024")
    phone = PhoneField(key="T", required=True)
    kind: Choice[str] = Choice("纠纷类型", [("a", "邻里纠纷"), ("b", "房屋宅基地纠纷")], key="K")
    kind.set_value("b")
    due = DateField(
        lambda text: "2026-11-25 周三（4 日后）" if text else "", label="约定日期", key="D"
    )
    due.set_text("下周三")
    money = MoneyField(lambda text: "人民币壹万贰仟元整" if text else "", key="M")
    money.set_text("12000")
    demand = TextArea("诉求", key="Q", required=True, lines=4, placeholder="来访人的原话")
    demand.set_text("邻居新砌院墙堵了排水沟，雨天水倒灌进院子，要求疏通并赔偿。")
    short = Field("村组", limit=20, hint="写到村民小组")
    short.set_text("峪河村三组大槐树旁")
    form.add("name", name)
    form.add_row(identity=identity, phone=phone)
    form.add_row(kind=kind, village=short)
    form.add_row(due=due, money=money)
    form.add("demand", demand)
    form.add_stretch()
    form.show_errors({"phone": "required", "kind": "unknown"})
    left = Card("来访人")
    left.add(Scrolled(form), 1)
    return _page(left, _other_side())


def _other_side() -> Card:
    right = Card("对方")
    folded = Section("代理人", folded=True)
    folded.set_count(2)
    opened = Section("随访人")
    opened.set_count("3 人")
    opened.add(Label("张小军（儿子）、李梅（儿媳）、王大爷（邻居）", wrap=True))
    picker = PersonPicker("找人", search=lambda _: None, key="F")
    right.add(picker)
    picker.box.setText("zgh")
    chip = ChipLook("有在办事项", Tone.NOTICE)
    found = [
        Found("张桂花", "女 · 58 岁 · 峪河村 · 手机尾号 0381 · 上次来访 11-18", chips=[chip]),
        Found("张国华", "男 · 41 岁 · 东岭村 · 上次来访 2025-06-02"),
        Found("𠮷桂花", "女 · 33 岁 · 峪河村 · 未登记电话"),
    ]
    picker.show_found(found)
    right.add(folded)
    right.add(opened)
    right.body.addStretch(1)
    return right


def bits() -> QWidget:
    """Return the small parts."""
    chips = Card("标签")
    for tone in Tone:
        chips.add(Chip(ChipLook("剩 3 日 · 调解期限" if tone.character else "办理中", tone)))
    buttons = Card("按钮与下一步")
    buttons.add(Button("登记", "primary", shortcut="Ctrl+Return"))
    buttons.add(Button("打印回执", icon_name="print"))
    buttons.add(Button("搁置", "quiet"))
    grey = Button("归档")
    grey.setEnabled(False)
    buttons.add(grey)
    allowed = ReasonButton("制作协议书", icon_name="pen")
    step = ReasonButton("归档", icon_name="folder")
    step.forbid("还差 2 项：履行凭证、回访记录。")
    buttons.add(allowed)
    buttons.add(step)
    busy = BusyStrip()
    busy.start("正在导出台账", stop=lambda: None)
    busy.show_progress(320, 1280)
    busy.show()
    buttons.add(busy)
    buttons.body.addStretch(1)
    line = TimeLine()
    line.show_entries(
        [
            Entry(
                "11-21 10:40",
                "达成协议，双方签字捺印。",
                "周正平",
                "ok",
                "good",
                papers=[Paper("人民调解协议书", 1)],
            ),
            Entry(
                "11-20 09:00",
                "第二次调解，双方同意各让一步，由村委会派人疏通排水沟。",
                "周正平",
                "scales",
            ),
            Entry(
                "11-18 15:12",
                "受理，期限至 12-18。",
                "陈立春",
                "folder",
                chip=ChipLook("剩 27 日", Tone.BLUE),
            ),
            Entry("11-18 14:55", "来访登记。", "陈立春", "door"),
        ]
    )
    history = Card("经过")
    history.add(line, 1)
    history.add(
        EmptyState("今天还没有人在等。来人后按 F2 登记。", action=Button("登记来访", "primary")), 1
    )
    return _page(chips, buttons, history)


def sample_pdf() -> bytes:
    """Return two pages of a paper."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    font = theme.current().font(strong=True)
    font.setPointSize(20)
    painter.setFont(font)
    for page in range(2):
        if page:
            writer.newPage()
        painter.drawText(1500, 1000, f"人民调解协议书（第 {page + 1} 页）")
    painter.end()
    return bytes(buffer.data().data())
