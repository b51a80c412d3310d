"""The form of an indicator: what it is called, which way is better, and which theme it is about."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.formulieren.formulier import MetVersie
from gebied.models import Indicator
from gebied.services.indicatorkenmerken import KENMERKEN


class IndicatorForm(MetVersie):
    """Figures and their source come from an import; this is what an import cannot know."""

    foutkop = _("Deze indicator is niet opgeslagen")

    class Meta:
        model = Indicator
        fields = KENMERKEN
        help_texts = {
            "thema": _("Alleen een indicator met een thema staat in het beeld van brede welvaart."),
            "minimum": _(
                "Een lager cijfer nemen wij niet aan. Leeg: wat bij code en eenheid hoort, zoals 0 bij procenten."
            ),
            "maximum": _(
                "Een hoger cijfer nemen wij niet aan. Leeg: wat bij code en eenheid hoort, zoals 100 bij procenten."
            ),
        }
