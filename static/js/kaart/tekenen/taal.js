/** What Geoman says while one draws. */
import { gettext } from "../../taal.js";

export const GEOMAN = {
  tooltips: {
    firstVertex: gettext("Klik waar het vlak begint"),
    continueLine: gettext("Klik voor het volgende punt"),
    finishPoly: gettext("Klik op het eerste punt om het vlak te sluiten"),
    finishLine: gettext("Klik op een punt om te stoppen"),
  },
  actions: { finish: gettext("Klaar"), cancel: gettext("Stoppen"), removeLastVertex: gettext("Laatste punt weg") },
};

/** What one can do now, per tool. */
export const UITLEG = {
  kijken: gettext("Kies hierboven wat u wilt doen."),
  tekenen: gettext("Klik of tik de hoeken van het vlak een voor een aan. Kies Klaar als het vlak rond is."),
  punten: gettext("Sleep een punt om de rand te verleggen. Een klein punt in het midden van een lijn wordt een nieuwe hoek. Met de rechtermuisknop, of lang drukken, haalt u een punt weg."),
  schuiven: gettext("Sleep het vlak naar een andere plek."),
  knippen: gettext("Teken de omtrek van wat eraf moet. Ligt die binnen het vlak, dan wordt het een gat. Kies Klaar als de omtrek rond is."),
  weghalen: gettext("Klik of tik het deel aan dat weg moet."),
  afknippen: gettext("Teken de omtrek van wat weg moet en kies Klaar."),
  houden: gettext("Teken de omtrek van wat moet blijven en kies Klaar. Alles daarbuiten vervalt."),
};
