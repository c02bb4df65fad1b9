"""How large the words are for somebody: his eyes go with him from computer to computer."""

from centre_app.domain.codes import Code


class TypeSize(Code):
    """A size of type; the layout follows."""

    STANDARD = "standard", "标准"
    LARGE = "large", "大"
    LARGER = "larger", "特大"
    LARGEST = "largest", "超大"
