"""Makes demands.json: 190 demands of the demonstration's employers, over three months and many employment zones, and
360 of the eight months before for which the people were found.

Each ad is put together from sentences written for its trade, one for each skill, so that a reader finds the skill in
the words and so does the search for skills. Always the same result: the seed is fixed.
"""

import csv
import json
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RANDOM = random.Random(20261124)
COUNT = 150
BESIDE = 40
PAST = 360

# Trade: weight, employers, zones (code: weight), titles, opening sentences, skills (label: sentence)
TRADES = [
    {
        "weight": 30,
        "employers": ["metal-creusois", "chaudronnerie-vassiviere", "ateliers-de-la-vienne"],
        "zones": {"7511": 4, "7517": 5, "7524": 4, "7508": 3, "7527": 2, "7503": 2, "7506": 2},
        "titles": ["Soudeur / soudeuse d’atelier", "Soudeur TIG", "Opérateur en chaudronnerie", "Métallier soudeur",
                   "Aide-chaudronnier", "Soudeuse de maintenance", "Assembleur de structures métalliques"],
        "openings": ["Notre atelier fabrique des cuves et des garde-corps sur mesure.",
                     "Nous réparons des machines agricoles dans toute la région.",
                     "L’entreprise, vingt-deux salariés, livre des charpentes légères.",
                     "Pour tenir nos commandes de printemps, l’équipe du matin s’agrandit."],
        "skills": {
            "techniques de soudage": "Vous connaissez les techniques de soudage et choisissez celle qui convient à la pièce.",
            "équipements de protection individuelle": "Le port des équipements de protection individuelle ne se discute pas chez nous.",
            "identifier les risques sur un lieu de travail": "Vous savez identifier les risques sur un lieu de travail et les signaler.",
            "règles de sécurité électrique": "Vous appliquez les règles de sécurité électrique avant toute mise sous tension.",
            "manipuler des bouteilles de gaz": "Il faut manipuler des bouteilles de gaz et les ranger attachées.",
            "règles de sécurité incendie": "Le permis de feu et les règles de sécurité incendie vous sont familiers.",
            "réaliser des tâches de soudage TIG": "Le poste demande de réaliser des tâches de soudage TIG sur inox fin.",
            "lire des plans standard": "Vous savez lire des plans standard et reporter les cotes.",
            "inspecter des soudures": "En fin de poste, il s’agit d’inspecter des soudures et de noter les reprises.",
        },
    },
    {
        "weight": 26,
        "employers": ["residence-les-tilleuls", "aide-et-presence", "domicile-et-compagnie", "hopital-de-la-dronne"],
        "zones": {"7511": 4, "7517": 3, "7507": 4, "7531": 3, "7523": 3, "7529": 2, "0063": 2, "7504": 2},
        "titles": ["Aide à domicile", "Auxiliaire de vie", "Agent de soins", "Accompagnant éducatif et social",
                   "Aide-soignante de nuit", "Assistant de vie aux familles"],
        "openings": ["Vous intervenez chez huit personnes âgées du secteur, voiture fournie.",
                     "Notre résidence accueille soixante habitants, dont quinze en unité protégée.",
                     "L’équipe tourne sur un week-end travaillé sur trois.",
                     "Nous cherchons une personne patiente, débutants bienvenus."],
        "skills": {
            "s'occuper de personnes âgées": "Le cœur du métier : s’occuper de personnes âgées, à leur rythme.",
            "travailler de façon ergonomique": "Vous apprendrez à travailler de façon ergonomique pour garder votre dos.",
            "prévenir les accidents domestiques": "Vous aidez à prévenir les accidents domestiques : tapis, bains, escaliers.",
            "aider à déplacer des charges lourdes": "Il faut parfois aider à déplacer des charges lourdes, toujours à deux.",
            "premiers secours": "Une formation aux premiers secours est un vrai plus.",
            "réagir avec empathie": "Savoir réagir avec empathie compte plus qu’un diplôme.",
            "besoins des adultes âgés": "La connaissance des besoins des adultes âgés est demandée.",
            "communiquer avec le personnel infirmier": "Chaque soir, il faut communiquer avec le personnel infirmier et tenir le cahier.",
        },
    },
    {
        "weight": 22,
        "employers": ["logistique-aunis", "entrepots-garonne", "marche-couvert-niortais"],
        "zones": {"7512": 4, "7501": 4, "7505": 5, "7520": 3, "7518": 2, "7516": 2, "7525": 2},
        "titles": ["Préparateur de commandes", "Cariste", "Agent d’expédition", "Magasinière", "Agent de quai",
                   "Responsable de stock"],
        "openings": ["Entrepôt neuf de 18 000 m², chauffé, à dix minutes de la gare.",
                     "Nous expédions quatre mille colis par jour pour des artisans.",
                     "Horaires en deux équipes, semaine de quatre jours possible.",
                     "Pour la saison, nous doublons l’équipe du soir."],
        "skills": {
            "préparer des commandes en vue de leur expédition": "Votre mission : préparer des commandes en vue de leur expédition.",
            "emballer des articles": "Vous devez emballer des articles fragiles sans perdre de temps.",
            "procéder au chargement de palettes": "Il faut procéder au chargement de palettes stables et filmées.",
            "règles de sécurité applicables aux entrepôts": "Les règles de sécurité applicables aux entrepôts sont connues de tous.",
            "gérer un système de gestion d'entrepôt": "Vous savez gérer un système de gestion d’entrepôt, ou vous l’apprendrez ici.",
            "utiliser un chariot élévateur": "Savoir utiliser un chariot élévateur ouvre les postes les mieux payés.",
            "utiliser un lecteur de codes-barres": "On vous montrera comment utiliser un lecteur de codes-barres.",
            "surveiller le niveau de stocks": "Une fois par jour, il s’agit de surveiller le niveau de stocks.",
        },
    },
    {
        "weight": 20,
        "employers": ["hotel-du-pont-neuf", "auberge-des-trois-rives"],
        "zones": {"7505": 5, "7513": 3, "7503": 3, "7526": 2, "7529": 2, "7512": 2, "7504": 2},
        "titles": ["Réceptionniste", "Serveuse, serveur", "Commis de cuisine", "Gouvernante d’étage",
                   "Réceptionniste de nuit", "Employé polyvalent d’hôtel"],
        "openings": ["Maison de trente-deux chambres, ouverte toute l’année.",
                     "Notre auberge sert soixante couverts, produits du pays.",
                     "Logement possible pour la saison, deux jours de repos qui se suivent.",
                     "La moitié de nos clients viennent de l’étranger."],
        "skills": {
            "accueillir les clients": "Accueillir les clients avec le sourire, même à minuit.",
            "interagir verbalement en anglais": "Il faut interagir verbalement en anglais, au comptoir comme au téléphone.",
            "gérer les réclamations des clients": "Vous savez gérer les réclamations des clients sans perdre votre calme.",
            "enregistrer des clients à leur arrivée": "Enregistrer des clients à leur arrivée, vite et bien.",
            "traiter les réservations": "Traiter les réservations du site et des agences.",
            "règles d'hygiène alimentaire": "Les règles d’hygiène alimentaire sont suivies à la lettre.",
            "stockage des aliments": "Le stockage des aliments et la chaîne du froid n’ont pas de secret pour vous.",
            "écouter activement": "Savoir écouter activement, c’est déjà la moitié du service.",
        },
    },
    {
        "weight": 18,
        "employers": ["numerique-des-landes", "pixels-du-gave"],
        "zones": {"7519": 4, "7522": 4, "7503": 3, "7505": 4, "7510": 2, "7524": 2},
        "titles": ["Intégrateur web", "Développeuse web", "Technicien support", "Chargée de site web",
                   "Assistant numérique", "Conseiller numérique"],
        "openings": ["Agence de neuf personnes, deux jours de télétravail.",
                     "Nous tenons les sites de quarante communes.",
                     "Poste partagé entre deux associations voisines.",
                     "Une petite équipe, des clients fidèles, du temps pour bien faire."],
        "skills": {
            "utiliser des langages de balisage": "Il faut utiliser des langages de balisage, proprement.",
            "CSS": "Une bonne maîtrise de CSS est demandée.",
            "normes d'accessibilité TIC": "Vous appliquez les normes d’accessibilité TIC : nos clients sont publics.",
            "JavaScript": "Quelques bases de JavaScript suffisent pour commencer.",
            "cybersécurité": "Des notions de cybersécurité sont attendues de chacun.",
            "SQL": "Savoir écrire une requête SQL est nécessaire au support.",
            "Python": "Nos scripts sont en Python.",
            "utiliser un tableur": "Il faut utiliser un tableur pour le suivi des demandes.",
        },
    },
    {
        "weight": 20,
        "employers": ["maison-isolee", "toits-et-chaleur"],
        "zones": {"7502": 4, "7505": 4, "7509": 3, "7528": 2, "7516": 2, "7524": 2, "7515": 2},
        "titles": ["Poseur d’isolants", "Ouvrier en rénovation énergétique", "Installatrice de pompes à chaleur",
                   "Couvreur", "Poseur de panneaux solaires", "Chargé d’audit énergétique"],
        "openings": ["Nos chantiers : des maisons habitées, à moins d’une heure du dépôt.",
                     "Les aides à la rénovation remplissent notre carnet jusqu’à l’été.",
                     "Équipe de six, véhicules aménagés, panier repas.",
                     "Nous formons nos apprentis et les gardons."],
        "skills": {
            "installer des matériaux isolants": "Le travail : installer des matériaux isolants en combles et en rampants.",
            "types de matériaux isolants": "Vous connaissez les types de matériaux isolants et leurs usages.",
            "performance énergétique des bâtiments": "La performance énergétique des bâtiments vous intéresse.",
            "inspecter une isolation": "Savoir inspecter une isolation avant de refermer.",
            "installer une pompe à chaleur": "Vous savez installer une pompe à chaleur air-eau.",
            "monter des panneaux photovoltaïques": "Il s’agit de monter des panneaux photovoltaïques sur toits de tuiles.",
            "suivre les procédures de sécurité pour un travail en hauteur": "Suivre les procédures de sécurité pour un travail en hauteur est obligatoire.",
            "réaliser un audit énergétique": "Pour ce poste, il faut réaliser un audit énergétique et l’expliquer aux habitants.",
        },
    },
    {
        "weight": 14,
        "employers": ["marche-couvert-niortais", "auberge-des-trois-rives", "numerique-des-landes"],
        "zones": {"7520": 4, "7506": 2, "7530": 2, "7514": 2, "7532": 2, "7521": 2},
        "titles": ["Vendeuse, vendeur", "Hôte de caisse", "Employé de rayon", "Vendeur conseil"],
        "openings": ["Notre halle réunit dix-huit commerces ouverts six jours sur sept.",
                     "Contrat de vingt-huit heures, plus si vous le souhaitez.",
                     "Nous cherchons quelqu’un qui aime parler des produits."],
        "skills": {
            "identifier les besoins des clients": "Savoir identifier les besoins des clients avant de proposer.",
            "faire de la vente active": "Faire de la vente active, sans forcer.",
            "utiliser une caisse enregistreuse": "Utiliser une caisse enregistreuse et rendre la monnaie sans erreur.",
            "remplir des rayons": "Remplir des rayons avant l’ouverture.",
            "écouter activement": "Écouter activement les habitués comme les passants.",
            "garantir la satisfaction des clients": "Garantir la satisfaction des clients, c’est les revoir.",
        },
    },
]
CLOSINGS = ["Débutants acceptés, nous formons.", "Poste à pourvoir tout de suite.", "Salaire selon expérience.",
            "Un tuteur vous suit les trois premiers mois.", "Venez nous voir, la porte est ouverte le jeudi.",
            "Temps plein, contrat durable."]
# The occupation that a title is for, by its French label; those that are not here name it themselves, or none fits.
OCCUPATIONS = {
    "soudeur/soudeuse": ["Soudeur / soudeuse d’atelier", "Soudeur TIG", "Soudeuse de maintenance", "Métallier soudeur"],
    "chaudronnier/chaudronnière": ["Opérateur en chaudronnerie"],
    "aide ménager à domicile/aide ménagère à domicile": ["Aide à domicile"],
    "assistant de vie/assistante de vie": ["Assistant de vie aux familles"],
    "aide-soignant/aide-soignante": ["Agent de soins", "Aide-soignante de nuit"],
    "assistant de vie en structure d'hébergement/assistante de vie en structure d'hébergement": [
        "Accompagnant éducatif et social"],
    "préparateur de commandes/préparatrice de commandes": ["Agent d’expédition"],
    "cariste": ["Agent de quai"],
    "responsable d'entrepôt": ["Responsable de stock"],
    "réceptionniste d'établissement hôtelier": ["Réceptionniste", "Réceptionniste de nuit"],
    "aide-cuisinier/aide-cuisinière": ["Commis de cuisine"],
    "directeur de l'entretien ménager/directrice de l'entretien ménager": ["Gouvernante d’étage"],
    "valet de chambre/femme de chambre": ["Employé polyvalent d’hôtel"],
    "développeur web/développeuse web": ["Intégrateur web", "Chargée de site web"],
    "agent de service d'assistance informatique/agente de service d'assistance informatique": [
        "Technicien support", "Assistant numérique"],
    "formateur numérique/formatrice numérique": ["Conseiller numérique"],
    "monteur en isolation/monteuse en isolation": ["Poseur d’isolants", "Ouvrier en rénovation énergétique"],
    "chauffagiste": ["Installatrice de pompes à chaleur"],
    "électricien photovoltaïque/électricienne photovoltaïque": ["Poseur de panneaux solaires"],
    "évaluateur en énergie domestique/évaluatrice en énergie domestique": ["Chargé d’audit énergétique"],
    "vendeur/vendeuse": ["Vendeur conseil"],
    "employé de magasin/employée de magasin": ["Employé de rayon"],
}
# Employers who look for people outside their own trade, by the trade's place above.
BESIDE_THEIR_TRADE = {
    0: ["maison-isolee", "toits-et-chaleur"],
    2: ["metal-creusois", "toits-et-chaleur"],
    3: ["residence-les-tilleuls", "hopital-de-la-dronne"],
    4: ["hopital-de-la-dronne", "logistique-aunis", "entrepots-garonne"],
    5: ["ateliers-de-la-vienne", "chaudronnerie-vassiviere"],
    6: ["hotel-du-pont-neuf", "entrepots-garonne"],
}
# What was asked for before: less renovation and less care than now, more selling.
PAST_WEIGHTS = [30, 18, 24, 20, 18, 8, 26]
KINDS = ["VACANCY"] * 7 + ["COMING_NEED"] * 2 + ["IMMERSION"]


def uris_of(file):
    """URIs by French label."""
    with open(ROOT / "content-model/src/main/resources/referential" / file, encoding="utf-8") as rows:
        return {row["label_fr"]: row["uri"] for row in csv.DictReader(rows)}


def demand(trade, uris, number):
    labels = list(trade["skills"])
    # The first skills of a trade are asked for most: what comes first is what defines it.
    weights = [len(labels) - i + 2 for i in range(len(labels))]
    chosen = []
    while len(chosen) < RANDOM.randint(3, 5):
        label = RANDOM.choices(labels, weights)[0]
        if label not in chosen:
            chosen.append(label)
    sentences = [RANDOM.choice(trade["openings"]), *(trade["skills"][label] for label in chosen), RANDOM.choice(CLOSINGS)]
    zones = trade["zones"]
    return {
        "key": f"demo-{number:03}",
        "organisation": RANDOM.choice(trade["employers"]),
        "title": RANDOM.choice(trade["titles"]),
        "text": " ".join(sentences),
        "kind": RANDOM.choice(KINDS),
        "openings": RANDOM.choices([1, 2, 3, 4, 6, 10], [8, 5, 3, 2, 1, 1])[0],
        "zone": RANDOM.choices(list(zones), list(zones.values()))[0],
        "neededInMonths": RANDOM.choice([0, 0, 1, 2]),
        "postedDaysAgo": RANDOM.randint(0, 85),
        "skills": [{"uri": uris[label], "required": i < 3} for i, label in enumerate(chosen)],
    }


def main():
    global RANDOM
    uris = uris_of("skills.csv")
    occupations = uris_of("occupations.csv")
    by_title = {title: occupations[label] for label, titles in OCCUPATIONS.items() for title in titles}
    missing = [label for trade in TRADES for label in trade["skills"] if label not in uris]
    if missing:
        raise SystemExit(f"not in the referential: {missing}")
    weights = [trade["weight"] for trade in TRADES]
    made = [demand(RANDOM.choices(TRADES, weights)[0], uris, number + 1) for number in range(COUNT)]
    RANDOM = random.Random(20261127)
    for number in range(COUNT, COUNT + BESIDE):
        trade = RANDOM.choice(list(BESIDE_THEIR_TRADE))
        made.append(demand(TRADES[trade] | {"employers": BESIDE_THEIR_TRADE[trade]}, uris, number + 1))
    for number in range(COUNT + BESIDE, COUNT + BESIDE + PAST):
        trade = RANDOM.choices(range(len(TRADES)), PAST_WEIGHTS)[0]
        beside = {"employers": BESIDE_THEIR_TRADE[trade]} if trade in BESIDE_THEIR_TRADE and RANDOM.random() < 0.3 else {}
        past = demand(TRADES[trade] | beside, uris, number + 1)
        ago = 86 + round(244 * RANDOM.random() ** 1.3)
        made.append(past | {"postedDaysAgo": ago, "neededInMonths": -(ago // 30), "filled": True})
    for each in made:
        if each["title"] in by_title:
            each["occupation"] = by_title[each["title"]]
    path = Path(__file__).with_name("demands.json")
    path.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(made)} demands, {len({d['zone'] for d in made})} zones, {len({s['uri'] for d in made for s in d['skills']})} skills")


main()
