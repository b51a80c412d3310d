/** What Geoman says while one draws. */
export const GEOMAN = {
  tooltips: {
    firstVertex: "Klik waar het vlak begint",
    continueLine: "Klik voor het volgende punt",
    finishPoly: "Klik op het eerste punt om het vlak te sluiten",
    finishLine: "Klik op een punt om te stoppen",
  },
  actions: { finish: "Klaar", cancel: "Stoppen", removeLastVertex: "Laatste punt weg" },
};

/** What one can do now, per tool. */
export const UITLEG = {
  kijken: "Kies hierboven wat u wilt doen.",
  tekenen: "Klik of tik de hoeken van het vlak een voor een aan. Kies Klaar als het vlak rond is.",
  punten: "Sleep een punt om de rand te verleggen. Een klein punt in het midden van een lijn wordt een nieuwe hoek. Met de rechtermuisknop, of lang drukken, haalt u een punt weg.",
  schuiven: "Sleep het vlak naar een andere plek.",
  knippen: "Teken de omtrek van wat eraf moet. Ligt die binnen het vlak, dan wordt het een gat. Kies Klaar als de omtrek rond is.",
  weghalen: "Klik of tik het deel aan dat weg moet.",
  afknippen: "Teken de omtrek van wat weg moet en kies Klaar.",
  houden: "Teken de omtrek van wat moet blijven en kies Klaar. Alles daarbuiten vervalt.",
};
