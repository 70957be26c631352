<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>till</name>
    <message>
      <source>"A", or "B" for smaller letters</source>
      <translation>« A », ou « B » pour des lettres plus petites</translation>
    </message>
    <message>
      <source>"CP437", "CP850", "CP858", "CP860", "CP863", "CP865" or "CP1252"</source>
      <translation>« CP437 », « CP850 », « CP858 », « CP860 », « CP863 », « CP865 » ou « CP1252 »</translation>
    </message>
    <message>
      <source>"en", "sw" or "fr"</source>
      <translation>« en », « sw » ou « fr »</translation>
    </message>
    <message>
      <source>"KES", "NGN", "USD" or "CDF"</source>
      <translation>« KES », « NGN », « USD » ou « CDF »</translation>
    </message>
    <message>
      <source>"network", "serial", "usb", "cups", "windows", "file", "screen" or "none"</source>
      <translation>« network », « serial », « usb », « cups », « windows », « file », « screen » ou « none »</translation>
    </message>
    <message>
      <source>"none", "xonxoff", "rtscts" or "dsrdtr"</source>
      <translation>« none », « xonxoff », « rtscts » ou « dsrdtr »</translation>
    </message>
    <message>
      <source>"print" or "wait"</source>
      <translation>« print » ou « wait »</translation>
    </message>
    <message>
      <source>"send" or "ask"</source>
      <translation>« send » ou « ask »</translation>
    </message>
    <message>
      <source>, then </source>
      <translation>, puis </translation>
    </message>
    <message>
      <source>1 customer waited</source>
      <translation>1 client a attendu</translation>
    </message>
    <message>
      <source>1 not finished</source>
      <translation>1 en suspens</translation>
    </message>
    <message>
      <source>1 not sold</source>
      <translation>1 pas vendue</translation>
    </message>
    <message>
      <source>1 sold</source>
      <translation>1 vendue</translation>
    </message>
    <message>
      <source>1 test sale is in no shift: it is not counted here.</source>
      <translation>1 vente d'essai n'est dans aucun service : elle n'est pas comptée ici.</translation>
    </message>
    <message>
      <source>1 test sale is left out</source>
      <translation>1 vente d'essai n'est pas comptée</translation>
    </message>
    <message>
      <source>1, unless the shop has several tills: each has its own, 1 to 999.</source>
      <translation>1, sauf si le magasin a plusieurs caisses : chacune a le sien, de 1 à 999.</translation>
    </message>
    <message>
      <source>1200, 2400, 4800, 9600, 19200, 38400, 57600 or 115200</source>
      <translation>1200, 2400, 4800, 9600, 19200, 38400, 57600 ou 115200</translation>
    </message>
    <message>
      <source>2 or 5, the pin that opens the drawer, or 0 where none hangs on the printer</source>
      <translation>2 ou 5, la broche qui ouvre le tiroir, ou 0 s'il n'y en a pas sur l'imprimante</translation>
    </message>
    <message>
      <source>58 or 80</source>
      <translation>58 ou 80</translation>
    </message>
    <message>
      <source>; and {count} more</source>
      <translation> ; et {count} de plus</translation>
    </message>
    <message>
      <source>A backup is made</source>
      <translation>Une sauvegarde est faite</translation>
    </message>
    <message>
      <source>A backup is made, in the till's folder alone</source>
      <translation>Une sauvegarde est faite, dans le dossier de la caisse seulement</translation>
    </message>
    <message>
      <source>a card number is never kept: use wallet or bank.account</source>
      <translation>un numéro de carte n'est jamais gardé : utilisez wallet ou bank.account</translation>
    </message>
    <message>
      <source>a card reads number;cvv;MMyy;pin</source>
      <translation>une carte s'écrit numéro;cvv;MMaa;pin</translation>
    </message>
    <message>
      <source>A card's number is never kept. Pay from a wallet or a bank account, or give the card for one run of the till in the environment as {variable}.</source>
      <translation>Un numéro de carte n'est jamais gardé. Payez d'un portefeuille ou d'un compte bancaire, ou donnez la carte pour une seule ouverture de la caisse dans l'environnement, sous {variable}.</translation>
    </message>
    <message>
      <source>A cashier's PIN has 4 to 12 digits, a supervisor's or manager's 6 to 12. Nobody else should know it.</source>
      <translation>Le PIN d'un caissier a de 4 à 12 chiffres, celui d'un superviseur ou gérant de 6 à 12. Personne d'autre ne doit le savoir.</translation>
    </message>
    <message>
      <source>A code for sale {reference} is on its way.</source>
      <translation>Un code pour la vente {reference} est en route.</translation>
    </message>
    <message>
      <source>A code is wanted</source>
      <translation>Un code est demandé</translation>
    </message>
    <message>
      <source>A dossier is of a token that was sold. This sale has none.</source>
      <translation>Un dossier porte sur un jeton vendu. Cette vente n'en a pas.</translation>
    </message>
    <message>
      <source>A dossier was written: the meter that was meant is {meter}.</source>
      <translation>Un dossier est écrit : le compteur voulu est {meter}.</translation>
    </message>
    <message>
      <source>A drawer holds nothing or more.</source>
      <translation>Un tiroir contient zéro ou plus.</translation>
    </message>
    <message>
      <source>A file in its place</source>
      <translation>Un fichier à sa place</translation>
    </message>
    <message>
      <source>A float has no slip.</source>
      <translation>Un fonds de caisse n'a pas de bon.</translation>
    </message>
    <message>
      <source>A float topped up</source>
      <translation>Un solde rechargé</translation>
    </message>
    <message>
      <source>A float was topped up</source>
      <translation>Un solde a été rechargé</translation>
    </message>
    <message>
      <source>a folder by its whole path, such as "/media/stick"</source>
      <translation>un dossier par son chemin entier, comme "/media/stick"</translation>
    </message>
    <message>
      <source>A folder on a stick or another disk, such as /media/stick. Empty: the till's folder alone.</source>
      <translation>Un dossier sur une clé ou un autre disque, comme /media/stick. Vide : le dossier de la caisse seul.</translation>
    </message>
    <message>
      <source>a list of seconds, such as [5, 10, 20, 40, 60, 300]</source>
      <translation>une liste de secondes, comme [5, 10, 20, 40, 60, 300]</translation>
    </message>
    <message>
      <source>A manager changes it.</source>
      <translation>Un gérant le change.</translation>
    </message>
    <message>
      <source>A meter number has 11 or 13 digits; this one has {count}.</source>
      <translation>Un numéro de compteur a 11 ou 13 chiffres ; celui-ci en a {count}.</translation>
    </message>
    <message>
      <source>A meter number has digits only.</source>
      <translation>Un numéro de compteur n'a que des chiffres.</translation>
    </message>
    <message>
      <source>A name has at most {most} letters, and no signs that cannot be printed.</source>
      <translation>Un nom a au plus {most} lettres, et aucun signe qui ne s'imprime pas.</translation>
    </message>
    <message>
      <source>A name to look at</source>
      <translation>Un nom à regarder</translation>
    </message>
    <message>
      <source>A new passphrase for backups</source>
      <translation>Nouvelle phrase secrète des sauvegardes</translation>
    </message>
    <message>
      <source>A new till is set up in ten minutes: who manages it, the shop, a provider, a printer, and a sale for practice. Each step can be gone back from, and if the power fails it goes on where it was.</source>
      <translation>Une nouvelle caisse s'installe en dix minutes : qui la gère, le magasin, un fournisseur, une imprimante, et une vente d'exercice. On peut revenir à chaque étape, et si le courant manque elle reprend où elle en était.</translation>
    </message>
    <message>
      <source>A paper</source>
      <translation>Un papier</translation>
    </message>
    <message>
      <source>A passphrase has at least {letters} letters; four words make a good one.</source>
      <translation>Une phrase secrète a au moins {letters} lettres ; quatre mots en font une bonne.</translation>
    </message>
    <message>
      <source>A path; each paper is put at its end.</source>
      <translation>Un chemin ; chaque papier est mis à sa fin.</translation>
    </message>
    <message>
      <source>A person decides</source>
      <translation>Quelqu'un décide</translation>
    </message>
    <message>
      <source>A person let it go on.</source>
      <translation>Quelqu'un l'a laissée continuer.</translation>
    </message>
    <message>
      <source>A person needs a name.</source>
      <translation>Il faut un nom.</translation>
    </message>
    <message>
      <source>A person sends it once more.</source>
      <translation>Quelqu'un l'envoie encore une fois.</translation>
    </message>
    <message>
      <source>a PNG or JPEG file in the till's folder, such as "logo.png"</source>
      <translation>un fichier PNG ou JPEG dans le dossier de la caisse, comme « logo.png »</translation>
    </message>
    <message>
      <source>A PNG or JPEG file in the till's folder, such as logo.png.</source>
      <translation>Un fichier PNG ou JPEG dans le dossier de la caisse, comme logo.png.</translation>
    </message>
    <message>
      <source>a printer that is known, such as "epson-tm-t20"</source>
      <translation>une imprimante connue, comme « epson-tm-t20 »</translation>
    </message>
    <message>
      <source>A printer with {paper_width_mm} mm paper</source>
      <translation>Une imprimante à papier de {paper_width_mm} mm</translation>
    </message>
    <message>
      <source>A printer: until there is one, receipts are shown on the screen only</source>
      <translation>Une imprimante : d'ici là, les reçus ne sont montrés qu'à l'écran</translation>
    </message>
    <message>
      <source>A printer: until there is one, tokens are read from the screen</source>
      <translation>Une imprimante : d'ici là, les jetons se lisent à l'écran</translation>
    </message>
    <message>
      <source>A provider: until there is one, nothing real is sold</source>
      <translation>Un fournisseur : d'ici là, rien de réel n'est vendu</translation>
    </message>
    <message>
      <source>a queue's name, without spaces and slashes</source>
      <translation>le nom d'une file, sans espaces ni barres</translation>
    </message>
    <message>
      <source>A sale for practice</source>
      <translation>Une vente d'exercice</translation>
    </message>
    <message>
      <source>A sale has begun the shift meanwhile</source>
      <translation>Une vente a ouvert le service entre-temps</translation>
    </message>
    <message>
      <source>a sale of a test system</source>
      <translation>une vente d'un système d'essai</translation>
    </message>
    <message>
      <source>A sale opens a shift by itself, with an empty drawer.</source>
      <translation>Une vente ouvre un service d'elle-même, tiroir vide.</translation>
    </message>
    <message>
      <source>a sale that went on for another one</source>
      <translation>une vente à la suite d'une autre</translation>
    </message>
    <message>
      <source>A second one</source>
      <translation>Une seconde</translation>
    </message>
    <message>
      <source>A secret of {name} cannot be used: {detail}.</source>
      <translation>Un secret de {name} est inutilisable : {detail}.</translation>
    </message>
    <message>
      <source>a short name in small letters, digits and dashes, such as "kplc"</source>
      <translation>un nom court en minuscules, chiffres et tirets, comme « kplc »</translation>
    </message>
    <message>
      <source>a table [till] with number and name</source>
      <translation>une table [till] avec number et name</translation>
    </message>
    <message>
      <source>A test page comes out at what stands here, before anything is saved. Receipts go where they went so far.</source>
      <translation>Une page d'essai sort à ce qui est écrit ici, avant tout enregistrement. Les reçus sortent où ils sortaient.</translation>
    </message>
    <message>
      <source>A test page comes out before it is saved</source>
      <translation>Une page d'essai sort avant l'enregistrement</translation>
    </message>
    <message>
      <source>A test sale comes later; nothing was sold yet.</source>
      <translation>Une vente d'essai viendra plus tard ; rien n'a encore été vendu.</translation>
    </message>
    <message>
      <source>A test sale: choose practice, and sell</source>
      <translation>Une vente d'essai : choisissez l'exercice, et vendez</translation>
    </message>
    <message>
      <source>A test system: no real money moves, and tokens buy nothing.</source>
      <translation>Un système d'essai : pas d'argent réel, et les jetons n'achètent rien.</translation>
    </message>
    <message>
      <source>A till needs a provider that is in use: put another one into use first.</source>
      <translation>Une caisse a besoin d'un fournisseur en service : mettez-en d'abord un autre en service.</translation>
    </message>
    <message>
      <source>A till needs a provider: add another one before this one is removed.</source>
      <translation>Une caisse a besoin d'un fournisseur : ajoutez-en un autre avant de retirer celui-ci.</translation>
    </message>
    <message>
      <source>A till whose people sign in was in this folder, number {numbers}, and it is not here any more. Bring its folder back, or put a backup of it back: tokentill restore FILE. A new till here gets a number that none had here, in till.toml ([till] number), so that everybody sees that it is another one. Nothing was changed.</source>
      <translation>Une caisse où l'on s'identifie était dans ce dossier, numéro {numbers}, et n'y est plus. Rapportez son dossier, ou remettez une de ses sauvegardes : tokentill restore FILE. Une nouvelle caisse reçoit ici un numéro qu'aucune n'y a eu, dans till.toml ([till] number), pour que chacun voie que c'en est une autre. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>A till's number is a whole number from 1 to 999.</source>
      <translation>Le numéro d'une caisse est un nombre entier de 1 à 999.</translation>
    </message>
    <message>
      <source>a token that ends in {ends} belongs to two sales</source>
      <translation>un jeton finissant par {ends} appartient à deux ventes</translation>
    </message>
    <message>
      <source>A top-up of {profile} is an amount in {currency}.</source>
      <translation>Une recharge de {profile} est un montant en {currency}.</translation>
    </message>
    <message>
      <source>a whole number from 1 to 16</source>
      <translation>un nombre entier de 1 à 16</translation>
    </message>
    <message>
      <source>a whole number from 1 to 999, unique in the shop's chain</source>
      <translation>un nombre entier de 1 à 999, unique parmi les caisses de l'enseigne</translation>
    </message>
    <message>
      <source>About a sale</source>
      <translation>Sur une vente</translation>
    </message>
    <message>
      <source>accept a cash difference over the limit</source>
      <translation>accepter un écart de caisse au-delà de la limite</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Compte</translation>
    </message>
    <message>
      <source>Account number</source>
      <translation>Numéro de compte</translation>
    </message>
    <message>
      <source>Account {meter}</source>
      <translation>Compte {meter}</translation>
    </message>
    <message>
      <source>account {number}</source>
      <translation>compte {number}</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Add a provider</source>
      <translation>Ajouter un fournisseur</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation>Ajouter quelqu'un</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Address, second line</source>
      <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
      <source>Address, third line</source>
      <translation>Adresse, troisième ligne</translation>
    </message>
    <message>
      <source>All is well: there is nothing to do.</source>
      <translation>Tout va bien : il n'y a rien à faire.</translation>
    </message>
    <message>
      <source>All of it is kept. F3 shows the queue, Esc goes back.</source>
      <translation>Tout est gardé. F3 montre la file, Esc revient.</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Montant</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>montant</translation>
    </message>
    <message>
      <source>Amount in {currency}</source>
      <translation>Montant en {currency}</translation>
    </message>
    <message>
      <source>Amount {currency}</source>
      <translation>Montant {currency}</translation>
    </message>
    <message>
      <source>amount {number}</source>
      <translation>montant {number}</translation>
    </message>
    <message>
      <source>An address holds no user name, password, ? or #: secrets have their own place.</source>
      <translation>Une adresse ne contient ni nom d'utilisateur, ni mot de passe, ni ?, ni # : les secrets ont leur place.</translation>
    </message>
    <message>
      <source>an address in quotes, such as "https://host/v3"</source>
      <translation>une adresse entre guillemets, comme "https://host/v3"</translation>
    </message>
    <message>
      <source>An amount cannot be negative.</source>
      <translation>Un montant ne peut pas être négatif.</translation>
    </message>
    <message>
      <source>An e-mail address; empty where the service wants no login.</source>
      <translation>Une adresse e-mail ; vide si le service ne demande pas de connexion.</translation>
    </message>
    <message>
      <source>An older export of the same name there is replaced.</source>
      <translation>Un ancien export du même nom y est remplacé.</translation>
    </message>
    <message>
      <source>Another name now</source>
      <translation>Un autre nom</translation>
    </message>
    <message>
      <source>Another PIN for you</source>
      <translation>Un autre PIN pour vous</translation>
    </message>
    <message>
      <source>Another printer, {width} mm</source>
      <translation>Autre imprimante, {width} mm</translation>
    </message>
    <message>
      <source>another program</source>
      <translation>un autre programme</translation>
    </message>
    <message>
      <source>Another shift goes on now</source>
      <translation>Un autre service est en cours maintenant</translation>
    </message>
    <message>
      <source>answer →</source>
      <translation>réponse →</translation>
    </message>
    <message>
      <source>Any cashier</source>
      <translation>Caissiers</translation>
    </message>
    <message>
      <source>Any provider</source>
      <translation>Fournisseurs</translation>
    </message>
    <message>
      <source>Any service</source>
      <translation>Services</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Tous états</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Toutes dates</translation>
    </message>
    <message>
      <source>Anywhere</source>
      <translation>Partout</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>Clé API</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>avr.</translation>
    </message>
    <message>
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <source>As it stands on papers and in the journal.</source>
      <translation>Tel qu'il est sur les papiers et dans le journal.</translation>
    </message>
    <message>
      <source>As the printer's own switches say.</source>
      <translation>Comme le disent les réglages de l'imprimante.</translation>
    </message>
    <message>
      <source>As the provider sent them; not like other tokens.</source>
      <translation>Tels qu'envoyés ; pas comme les autres jetons.</translation>
    </message>
    <message>
      <source>As till.toml says, {width} mm</source>
      <translation>Selon till.toml, {width} mm</translation>
    </message>
    <message>
      <source>Ask now</source>
      <translation>Demander</translation>
    </message>
    <message>
      <source>Ask once more</source>
      <translation>Redemander</translation>
    </message>
    <message>
      <source>Ask the company for the update codes of this meter, and type them in before the token. Keep the paper.</source>
      <translation>Demandez à la société les codes de mise à jour de ce compteur, et tapez-les avant le jeton. Gardez le papier.</translation>
    </message>
    <message>
      <source>Ask the customer to read the newest message aloud, and type its code. After a few wrong ones {company} may end the sale.</source>
      <translation>Demandez au client de lire à haute voix le dernier message, et tapez son code. Après quelques erreurs, {company} peut arrêter la vente.</translation>
    </message>
    <message>
      <source>Ask the customer: let it go on, or cancel it and give the money back.</source>
      <translation>Demandez au client : laissez continuer, ou annulez et rendez l'argent.</translation>
    </message>
    <message>
      <source>Ask the provider now</source>
      <translation>Interroger le fournisseur</translation>
    </message>
    <message>
      <source>Ask, beside a code</source>
      <translation>Demander, avec un code</translation>
    </message>
    <message>
      <source>Asking now …</source>
      <translation>Question en cours …</translation>
    </message>
    <message>
      <source>at least one table [[providers]] with name, kind and base_url</source>
      <translation>au moins une table [[providers]] avec name, kind et base_url</translation>
    </message>
    <message>
      <source>At least {least} for this number, at most {most}</source>
      <translation>Au moins {least} pour ce numéro, au plus {most}</translation>
    </message>
    <message>
      <source>At the desk</source>
      <translation>Au bureau</translation>
    </message>
    <message>
      <source>At the drawer</source>
      <translation>Au tiroir</translation>
    </message>
    <message>
      <source>At the meter</source>
      <translation>Au compteur</translation>
    </message>
    <message>
      <source>At the printer</source>
      <translation>À l'imprimante</translation>
    </message>
    <message>
      <source>At the second place</source>
      <translation>Au second endroit</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>août</translation>
    </message>
    <message>
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Retour à la liste</translation>
    </message>
    <message>
      <source>Back; next customer</source>
      <translation>Retour ; client suivant</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sauvegardes</translation>
    </message>
    <message>
      <source>Backups are not told here</source>
      <translation>Les sauvegardes ne sont pas montrées ici</translation>
    </message>
    <message>
      <source>Backups that leave the till's folder are sealed by it from now on.</source>
      <translation>Les sauvegardes qui quittent le dossier de la caisse sont désormais scellées avec elle.</translation>
    </message>
    <message>
      <source>Balance of the account, as {company} gives it: {owed}</source>
      <translation>Solde du compte, selon {company} : {owed}</translation>
    </message>
    <message>
      <source>before an upgrade</source>
      <translation>avant une mise à jour</translation>
    </message>
    <message>
      <source>Begin a shift</source>
      <translation>Ouvrir un service</translation>
    </message>
    <message>
      <source>Begin the next sale</source>
      <translation>Commencer la vente suivante</translation>
    </message>
    <message>
      <source>Begin the shift</source>
      <translation>Ouvrir le service</translation>
    </message>
    <message>
      <source>Begin to sell</source>
      <translation>Commencer à vendre</translation>
    </message>
    <message>
      <source>Begin with {amounts} in the drawer?</source>
      <translation>Ouvrir avec {amounts} dans le tiroir ?</translation>
    </message>
    <message>
      <source>Behind a queue of this machine</source>
      <translation>Par une file de cette machine</translation>
    </message>
    <message>
      <source>Behind a queue of Windows</source>
      <translation>Par une file de Windows</translation>
    </message>
    <message>
      <source>Being looked through</source>
      <translation>En examen</translation>
    </message>
    <message>
      <source>Being sent</source>
      <translation>En cours d'envoi</translation>
    </message>
    <message>
      <source>Bills</source>
      <translation>Factures</translation>
    </message>
    <message>
      <source>broke off</source>
      <translation>coupée</translation>
    </message>
    <message>
      <source>Buy from {code}</source>
      <translation>Acheter chez {code}</translation>
    </message>
    <message>
      <source>Buy from …</source>
      <translation>Acheter chez …</translation>
    </message>
    <message>
      <source>Buys from {company}, {code}</source>
      <translation>Achète chez {company}, {code}</translation>
    </message>
    <message>
      <source>by mobile money</source>
      <translation>par argent mobile</translation>
    </message>
    <message>
      <source>by mobile money, {code}</source>
      <translation>par argent mobile, {code}</translation>
    </message>
    <message>
      <source>By references.log refused for now, and {amount} carried into sale {reference}.</source>
      <translation>D'après references.log refusée pour l'instant, et {amount} reportés sur la vente {reference}.</translation>
    </message>
    <message>
      <source>Call a manager: nothing sells before there is float again.</source>
      <translation>Appelez un gérant : rien ne se vend avant qu'il y ait de nouveau du solde.</translation>
    </message>
    <message>
      <source>Call a supervisor: {detail}, and {count} more. Run the doctor.</source>
      <translation>Appelez un superviseur : {detail}, et {count} de plus. Lancez tokentill doctor.</translation>
    </message>
    <message>
      <source>Call a supervisor: {detail}. Run the doctor.</source>
      <translation>Appelez un superviseur : {detail}. Lancez tokentill doctor.</translation>
    </message>
    <message>
      <source>cancel a sale that was never sent</source>
      <translation>annuler une vente jamais envoyée</translation>
    </message>
    <message>
      <source>Cancel the sale and give the money back, or let it go on.</source>
      <translation>Annulez la vente et rendez l'argent, ou laissez-la continuer.</translation>
    </message>
    <message>
      <source>Cancel the sale, give the money back, and sell another amount.</source>
      <translation>Annulez la vente, rendez l'argent, et vendez un autre montant.</translation>
    </message>
    <message>
      <source>Cancel, to give the money back</source>
      <translation>Annuler et rendre</translation>
    </message>
    <message>
      <source>Cancel; clock is right</source>
      <translation>Annuler ; l'heure est juste</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Annulée</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>annulée</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Annulée.</translation>
    </message>
    <message>
      <source>Cancelled: {reason}.</source>
      <translation>Annulée : {reason}.</translation>
    </message>
    <message>
      <source>cannot be looked at: {error}</source>
      <translation>ne peut être examiné : {error}</translation>
    </message>
    <message>
      <source>cannot be printed. {why}</source>
      <translation>ne peut être imprimé. {why}</translation>
    </message>
    <message>
      <source>cannot be printed: all of it is white.</source>
      <translation>ne peut être imprimé : il est tout blanc.</translation>
    </message>
    <message>
      <source>Cannot be put back</source>
      <translation>Ne peut être remise</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>Illisible</translation>
    </message>
    <message>
      <source>cannot be read: no file has such a name.</source>
      <translation>ne peut être lu : aucun fichier n'a ce nom.</translation>
    </message>
    <message>
      <source>cannot be read: {why}.</source>
      <translation>ne peut être lu : {why}.</translation>
    </message>
    <message>
      <source>cannot be used. {why}</source>
      <translation>est inutilisable. {why}</translation>
    </message>
    <message>
      <source>cannot be {name}: {why}. Choose another name</source>
      <translation>ne peut être {name} : {why}. Choisissez un autre nom</translation>
    </message>
    <message>
      <source>cannot be: nothing stands in for a second printer</source>
      <translation>est impossible : rien ne remplace une seconde imprimante</translation>
    </message>
    <message>
      <source>cannot print</source>
      <translation>n'imprime pas</translation>
    </message>
    <message>
      <source>cannot write</source>
      <translation>n'écrit pas</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Espèces</translation>
    </message>
    <message>
      <source>Cash in</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Cash in and out</source>
      <translation>Entrées et sorties d'espèces</translation>
    </message>
    <message>
      <source>Cash or mobile money</source>
      <translation>Espèces ou argent mobile</translation>
    </message>
    <message>
      <source>Cash out</source>
      <translation>Sortie</translation>
    </message>
    <message>
      <source>Cash received</source>
      <translation>Espèces reçues</translation>
    </message>
    <message>
      <source>Cash received: {sentence}</source>
      <translation>Espèces reçues : {sentence}</translation>
    </message>
    <message>
      <source>Cash {amount}</source>
      <translation>Espèces {amount}</translation>
    </message>
    <message>
      <source>cash {number}, put in or taken out, is not what its event says</source>
      <translation>les espèces {number}, mises ou retirées, ne sont pas ce que dit leur événement</translation>
    </message>
    <message>
      <source>Cashier</source>
      <translation>Caissier</translation>
    </message>
    <message>
      <source>cashier</source>
      <translation>caissier</translation>
    </message>
    <message>
      <source>Cashiers can choose it now.</source>
      <translation>Les caissiers peuvent le choisir maintenant.</translation>
    </message>
    <message>
      <source>Cashiers cannot choose it any more.</source>
      <translation>Les caissiers ne pourront plus le choisir.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Monnaie</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>change the providers and the printers</source>
      <translation>modifier les fournisseurs et les imprimantes</translation>
    </message>
    <message>
      <source>Change them</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Change to give: {amount}.</source>
      <translation>Monnaie à rendre : {amount}.</translation>
    </message>
    <message>
      <source>change who works here</source>
      <translation>modifier qui travaille ici</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>Modifier {name}</translation>
    </message>
    <message>
      <source>Changed by hand: run the doctor</source>
      <translation>Modifiée à la main : lancez doctor</translation>
    </message>
    <message>
      <source>Check digit ok</source>
      <translation>Chiffre de contrôle bon</translation>
    </message>
    <message>
      <source>Check digit wrong: look again</source>
      <translation>Chiffre de contrôle faux : regardez encore</translation>
    </message>
    <message>
      <source>Check the account</source>
      <translation>Vérifier le compte</translation>
    </message>
    <message>
      <source>Check the meter</source>
      <translation>Vérifier le compteur</translation>
    </message>
    <message>
      <source>Checking the account …</source>
      <translation>Vérification du compte …</translation>
    </message>
    <message>
      <source>Checking the meter …</source>
      <translation>Vérification du compteur …</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>choisir</translation>
    </message>
    <message>
      <source>Choose a bar</source>
      <translation>Choisir une barre</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Choisir un dossier</translation>
    </message>
    <message>
      <source>Choose the company</source>
      <translation>Choisir la société</translation>
    </message>
    <message>
      <source>Choose whom the customer buys from</source>
      <translation>Choisir chez qui le client achète</translation>
    </message>
    <message>
      <source>Choose whom the customer buys from.</source>
      <translation>Choisissez chez qui le client achète.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Choisir …</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>choisi</translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation>Secret du client</translation>
    </message>
    <message>
      <source>Close it</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>close somebody else's shift</source>
      <translation>fermer le service d'un autre</translation>
    </message>
    <message>
      <source>Close the shift with {amounts} counted?</source>
      <translation>Fermer le service avec {amounts} comptés ?</translation>
    </message>
    <message>
      <source>Close the till</source>
      <translation>Fermer la caisse</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>Fermeture</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Code of the mobile money message</source>
      <translation>Code du message d'argent mobile</translation>
    </message>
    <message>
      <source>Coins and the rest</source>
      <translation>Pièces et reste</translation>
    </message>
    <message>
      <source>Commission, percent</source>
      <translation>Commission, pour cent</translation>
    </message>
    <message>
      <source>Companies</source>
      <translation>Sociétés</translation>
    </message>
    <message>
      <source>Company; amount</source>
      <translation>Société ; montant</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>terminée</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>en conflit</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Copy the token</source>
      <translation>Copier le jeton</translation>
    </message>
    <message>
      <source>Copy {copy} is on its way.</source>
      <translation>La copie {copy} est en route.</translation>
    </message>
    <message>
      <source>Count again</source>
      <translation>Recompter</translation>
    </message>
    <message>
      <source>Count and close</source>
      <translation>Compter et fermer</translation>
    </message>
    <message>
      <source>Count the drawer</source>
      <translation>Compter le tiroir</translation>
    </message>
    <message>
      <source>Count the drawer's {missing} too.</source>
      <translation>Comptez aussi les {missing} du tiroir.</translation>
    </message>
    <message>
      <source>Count the float</source>
      <translation>Compter le fonds de caisse</translation>
    </message>
    <message>
      <source>cover open</source>
      <translation>capot ouvert</translation>
    </message>
    <message>
      <source>CSV, for a spreadsheet</source>
      <translation>CSV, pour un tableur</translation>
    </message>
    <message>
      <source>Ctrl+C copies the token</source>
      <translation>Ctrl+C copie le jeton</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Devise</translation>
    </message>
    <message>
      <source>Currency of the drawer</source>
      <translation>Devise du tiroir</translation>
    </message>
    <message>
      <source>currency {number}</source>
      <translation>devise {number}</translation>
    </message>
    <message>
      <source>Currency {place} of {of}.</source>
      <translation>Devise {place} sur {of}.</translation>
    </message>
    <message>
      <source>Customer waited</source>
      <translation>Le client a attendu</translation>
    </message>
    <message>
      <source>Customers who waited</source>
      <translation>Clients qui ont attendu</translation>
    </message>
    <message>
      <source>D wrong meter</source>
      <translation>D mauvais compteur</translation>
    </message>
    <message>
      <source>Debt on this meter takes the whole amount.</source>
      <translation>La dette de ce compteur prend tout le montant.</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>déc.</translation>
    </message>
    <message>
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <source>decide about a sale that nothing proves</source>
      <translation>décider d'une vente que rien ne prouve</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Bureau</translation>
    </message>
    <message>
      <source>Did the paper come out?</source>
      <translation>Le papier est-il sorti ?</translation>
    </message>
    <message>
      <source>Distribution company</source>
      <translation>Société de distribution</translation>
    </message>
    <message>
      <source>Do not pay this account again: the receipt will print here, or nothing was paid.</source>
      <translation>Ne payez pas ce compte une seconde fois : le reçu s'imprimera ici, ou rien n'a été payé.</translation>
    </message>
    <message>
      <source>Do not sell to this meter again: the token will print here, or nothing was sold.</source>
      <translation>Ne vendez pas de nouveau à ce compteur : le jeton s'imprimera ici, ou rien n'a été vendu.</translation>
    </message>
    <message>
      <source>down</source>
      <translation>coupée</translation>
    </message>
    <message>
      <source>Draw waits, floats</source>
      <translation>Voir attentes, soldes</translation>
    </message>
    <message>
      <source>Drawer</source>
      <translation>Tiroir</translation>
    </message>
    <message>
      <source>Drawer differs, {currency}</source>
      <translation>Écart du tiroir, {currency}</translation>
    </message>
    <message>
      <source>Empty, it stays as it is. A higher role takes a new one.</source>
      <translation>Vide, il reste tel quel. Un rôle plus haut en demande un nouveau.</translation>
    </message>
    <message>
      <source>Encoding of what is encrypted</source>
      <translation>Encodage de ce qui est chiffré</translation>
    </message>
    <message>
      <source>Enough for today</source>
      <translation>Assez pour aujourd'hui</translation>
    </message>
    <message>
      <source>Enter closes the till   Esc goes back</source>
      <translation>Enter ferme la caisse   Esc revient</translation>
    </message>
    <message>
      <source>Enter goes on</source>
      <translation>Enter continue</translation>
    </message>
    <message>
      <source>Enter goes on   Esc leaves   F1 keys</source>
      <translation>Enter continue   Esc quitte   F1 touches</translation>
    </message>
    <message>
      <source>Enter goes on   Esc leaves the passphrase as it is</source>
      <translation>Enter continue   Esc laisse la phrase secrète telle quelle</translation>
    </message>
    <message>
      <source>Enter goes on   ↑ ↓ move   Esc leaves   F1 keys</source>
      <translation>Enter continue   ↑ ↓ déplacer   Esc quitte   F1 touches</translation>
    </message>
    <message>
      <source>Enter goes to the next; what there is none of stays empty.</source>
      <translation>Enter passe à la suivante ; ce qu'il n'y a pas reste vide.</translation>
    </message>
    <message>
      <source>Enter next   ↑ ↓ choose   Space switches   Esc leaves</source>
      <translation>Enter suivant   ↑ ↓ choisir   Espace bascule   Esc quitte</translation>
    </message>
    <message>
      <source>Enter opens it   Esc leaves it</source>
      <translation>Enter l'ouvre   Esc le laisse</translation>
    </message>
    <message>
      <source>Enter prints</source>
      <translation>Enter imprime</translation>
    </message>
    <message>
      <source>Enter sets up what is chosen. E changes the printer and S the second one, by hand; N searches the network. Nothing prints by that.</source>
      <translation>Enter installe ce qui est choisi. E modifie l'imprimante et S la seconde, à la main ; N cherche sur le réseau. Rien ne s'imprime ainsi.</translation>
    </message>
    <message>
      <source>Enter takes it</source>
      <translation>Enter le prend</translation>
    </message>
    <message>
      <source>Esc back to selling   F1 keys</source>
      <translation>Esc à la vente   F1 touches</translation>
    </message>
    <message>
      <source>Esc back to the settings</source>
      <translation>Esc revient aux réglages</translation>
    </message>
    <message>
      <source>Esc counts it anew.</source>
      <translation>Esc recompte.</translation>
    </message>
    <message>
      <source>Esc ends it; nothing of it stays then.</source>
      <translation>Esc l'arrête ; il n'en reste alors rien.</translation>
    </message>
    <message>
      <source>Esc goes back</source>
      <translation>Esc revient</translation>
    </message>
    <message>
      <source>Esc goes back.</source>
      <translation>Esc revient.</translation>
    </message>
    <message>
      <source>Esc leads back to selling.</source>
      <translation>Esc ramène à la vente.</translation>
    </message>
    <message>
      <source>Esc leaves it</source>
      <translation>Esc l'abandonne</translation>
    </message>
    <message>
      <source>Esc next customer</source>
      <translation>Esc client suivant</translation>
    </message>
    <message>
      <source>Esc once more leaves without saving.</source>
      <translation>Esc encore une fois quitte sans enregistrer.</translation>
    </message>
    <message>
      <source>Esc to the list</source>
      <translation>Esc à la liste</translation>
    </message>
    <message>
      <source>event {broken} (till/epoch/number) does not follow from the one before it</source>
      <translation>l'événement {broken} (caisse/époque/numéro) ne suit pas le précédent</translation>
    </message>
    <message>
      <source>events are gone: the newest that stood there was of {at}</source>
      <translation>des événements ont disparu : le plus récent qui y était datait de {at}</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Export payments</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>export payments</source>
      <translation>exporter les paiements</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export en cours</translation>
    </message>
    <message>
      <source>F1 keys</source>
      <translation>F1 touches</translation>
    </message>
    <message>
      <source>F4 find   Esc back   F1 keys</source>
      <translation>F4 chercher   Esc retour   F1 touches</translation>
    </message>
    <message>
      <source>F4 find   ↑ ↓ choose   Enter opens   E story   Esc back   F1 keys</source>
      <translation>F4 chercher   ↑ ↓ choisir   Enter ouvre   E histoire   Esc retour   F1 touches</translation>
    </message>
    <message>
      <source>F7 switches to {following}</source>
      <translation>F7 passe à {following}</translation>
    </message>
    <message>
      <source>F9 at the till</source>
      <translation>F9 à la caisse</translation>
    </message>
    <message>
      <source>F9 last receipt again</source>
      <translation>F9 dernier reçu encore</translation>
    </message>
    <message>
      <source>Failures since</source>
      <translation>Échecs</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>févr.</translation>
    </message>
    <message>
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Find a sale</source>
      <translation>Chercher une vente</translation>
    </message>
    <message>
      <source>find sales of other days and other people, and see their figures</source>
      <translation>chercher les ventes d'autres jours et d'autres gens, et voir leurs chiffres</translation>
    </message>
    <message>
      <source>Find the sale with F4, and compare its meter and token with the paper. Where the units never went up, the company has to look: give the customer the reference of the sale.</source>
      <translation>Cherchez la vente avec F4, et comparez son compteur et son jeton au papier. Si les unités n'ont jamais monté, la société doit regarder : donnez au client la référence de la vente.</translation>
    </message>
    <message>
      <source>Find the sale with F4. The same meter: print a copy, and let it be typed once more; if that is rejected too, the company has to look. Another meter: fetch a supervisor, who writes to the company with what the sale says.</source>
      <translation>Cherchez la vente avec F4. Le même compteur : imprimez une copie, et faites-la retaper ; si c'est encore refusé, la société doit regarder. Un autre compteur : appelez un superviseur, qui écrit à la société avec ce que dit la vente.</translation>
    </message>
    <message>
      <source>Finish that sale first: its token may still come.</source>
      <translation>Finissez d'abord cette vente : son jeton peut encore venir.</translation>
    </message>
    <message>
      <source>First person</source>
      <translation>1re personne</translation>
    </message>
    <message>
      <source>First sale to this number here</source>
      <translation>Première vente à ce numéro ici</translation>
    </message>
    <message>
      <source>Float</source>
      <translation>Solde</translation>
    </message>
    <message>
      <source>Float at</source>
      <translation>Solde chez</translation>
    </message>
    <message>
      <source>Float at the start</source>
      <translation>Fonds de caisse</translation>
    </message>
    <message>
      <source>Float of {profile} differs</source>
      <translation>Écart du solde de {profile}</translation>
    </message>
    <message>
      <source>Float of {profile}, last 30 days</source>
      <translation>Solde de {profile}, 30 derniers jours</translation>
    </message>
    <message>
      <source>Float too low</source>
      <translation>Solde trop bas</translation>
    </message>
    <message>
      <source>Float too low, {age}</source>
      <translation>Solde trop bas, {age}</translation>
    </message>
    <message>
      <source>Float, {age}</source>
      <translation>Solde, {age}</translation>
    </message>
    <message>
      <source>Float: {floats}</source>
      <translation>Solde : {floats}</translation>
    </message>
    <message>
      <source>Flow control</source>
      <translation>Contrôle de flux</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>For this meter the token has expired: it was kept for too long, or the meter waits for its update.</source>
      <translation>Pour ce compteur le jeton a expiré : gardé trop longtemps, ou le compteur attend sa mise à jour.</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Found again</source>
      <translation>Retrouvée</translation>
    </message>
    <message>
      <source>Found here</source>
      <translation>Trouvées ici</translation>
    </message>
    <message>
      <source>Found in references.log, and not in the till's file: it was queued before an older one came back.</source>
      <translation>Trouvée dans references.log, et pas dans le fichier de la caisse : elle était en file avant le retour d'un ancien.</translation>
    </message>
    <message>
      <source>Found in references.log, and not in the till's file: it was sent before an older one came back.</source>
      <translation>Trouvée dans references.log, et pas dans le fichier de la caisse : elle a été envoyée avant le retour d'un ancien.</translation>
    </message>
    <message>
      <source>Free again</source>
      <translation>De nouveau libre</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>From the next start on.</source>
      <translation>À partir du prochain démarrage.</translation>
    </message>
    <message>
      <source>From {least} to {most}</source>
      <translation>De {least} à {most}</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Plein écran</translation>
    </message>
    <message>
      <source>give back the money of a sale that was refused or never sent</source>
      <translation>rendre l'argent d'une vente refusée ou jamais envoyée</translation>
    </message>
    <message>
      <source>give back the money of a sale that was sent and not refused, or is of an older file</source>
      <translation>rendre l'argent d'une vente envoyée et non refusée, ou d'un ancien fichier</translation>
    </message>
    <message>
      <source>Give back {amount}.</source>
      <translation>Rendez {amount}.</translation>
    </message>
    <message>
      <source>Give it back, or W keeps it and sells by itself. Or wait here until then.</source>
      <translation>Rendez-le, ou W le garde et vend tout seul. Ou attendez ici jusque-là.</translation>
    </message>
    <message>
      <source>Give it up, to give the money back</source>
      <translation>Renoncer et rendre</translation>
    </message>
    <message>
      <source>Give money back</source>
      <translation>Rendre l'argent</translation>
    </message>
    <message>
      <source>Give the code</source>
      <translation>Donner le code</translation>
    </message>
    <message>
      <source>Give the money back</source>
      <translation>Rendre l'argent</translation>
    </message>
    <message>
      <source>Give {name} a new PIN with the new role.</source>
      <translation>Donnez à {name} un nouveau PIN avec le nouveau rôle.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Go on with sale {number}</source>
      <translation>Reprendre la vente {number}</translation>
    </message>
    <message>
      <source>Go on with {names}</source>
      <translation>Continuer avec {names}</translation>
    </message>
    <message>
      <source>Go on with {printer}</source>
      <translation>Continuer avec {printer}</translation>
    </message>
    <message>
      <source>Go on without</source>
      <translation>Continuer sans</translation>
    </message>
    <message>
      <source>Go on, on a keypad</source>
      <translation>Continuer (pavé)</translation>
    </message>
    <message>
      <source>Goes by itself</source>
      <translation>Part toute seule</translation>
    </message>
    <message>
      <source>Hand it over</source>
      <translation>À remettre</translation>
    </message>
    <message>
      <source>Hand nothing out. Two people must decide.</source>
      <translation>Ne remettez rien. Deux personnes doivent décider.</translation>
    </message>
    <message>
      <source>hand over what a customer has come back for</source>
      <translation>remettre ce que le client revient chercher</translation>
    </message>
    <message>
      <source>Hand the customer the paper, and note it with H.</source>
      <translation>Remettez le papier au client, et notez-le avec H.</translation>
    </message>
    <message>
      <source>Handed on where a customer gives none and the provider wants one.</source>
      <translation>Transmis quand le client n'en donne pas et que le fournisseur en veut un.</translation>
    </message>
    <message>
      <source>Handed over to the customer.</source>
      <translation>Remise au client.</translation>
    </message>
    <message>
      <source>Has left</source>
      <translation>Parti</translation>
    </message>
    <message>
      <source>held</source>
      <translation>retenue</translation>
    </message>
    <message>
      <source>Help at the meter</source>
      <translation>Aide au compteur</translation>
    </message>
    <message>
      <source>Help line</source>
      <translation>Téléphone d'assistance</translation>
    </message>
    <message>
      <source>host:port, such as "192.168.1.50:9100"</source>
      <translation>hôte:port, comme « 192.168.1.50:9100 »</translation>
    </message>
    <message>
      <source>How it is reached</source>
      <translation>Comment elle est reliée</translation>
    </message>
    <message>
      <source>How it says that it is full. As its own switches say.</source>
      <translation>Comment elle dit qu'elle est pleine. Selon ses propres réglages.</translation>
    </message>
    <message>
      <source>How long a paper may wait, in seconds</source>
      <translation>Attente d'un papier, en secondes</translation>
    </message>
    <message>
      <source>How many of each {currency}?</source>
      <translation>Combien de chaque {currency} ?</translation>
    </message>
    <message>
      <source>How much a count may differ without a second person</source>
      <translation>Écart de caisse toléré sans seconde personne</translation>
    </message>
    <message>
      <source>http to {host} is not encrypted: write https, or sandbox = true for a test system.</source>
      <translation>http vers {host} n'est pas chiffré : écrivez https, ou sandbox = true pour un système d'essai.</translation>
    </message>
    <message>
      <source>Identity card</source>
      <translation>Carte d'identité</translation>
    </message>
    <message>
      <source>If nothing is typed, {default} is used.</source>
      <translation>Si rien n'est tapé, {default} sert.</translation>
    </message>
    <message>
      <source>If the line drops, keep the money: the till asks by itself, and prints the token when it comes.</source>
      <translation>Si la ligne tombe, gardez l'argent : la caisse demande toute seule, et imprime le jeton quand il vient.</translation>
    </message>
    <message>
      <source>If the power fails, start the till again. No sale and no token is lost.</source>
      <translation>Si le courant manque, relancez la caisse. Aucune vente ni aucun jeton n'est perdu.</translation>
    </message>
    <message>
      <source>If this machine breaks, a backup goes to another one; by this code the PINs work there too. Whoever has the code and a copy of the till can find out the PINs: lock it away. It is not shown again unasked.</source>
      <translation>Si cette machine casse, une sauvegarde va sur une autre ; avec ce code les PIN y marchent aussi. Qui a le code et une copie de la caisse peut trouver les PIN : mettez-le sous clé. Il n'est plus montré sans qu'on le demande.</translation>
    </message>
    <message>
      <source>In a sale's story</source>
      <translation>Dans l'histoire d'une vente</translation>
    </message>
    <message>
      <source>in cash</source>
      <translation>en espèces</translation>
    </message>
    <message>
      <source>In the queue</source>
      <translation>En file</translation>
    </message>
    <message>
      <source>In the settings</source>
      <translation>Dans les réglages</translation>
    </message>
    <message>
      <source>In the till's folder</source>
      <translation>Dans le dossier de la caisse</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>en service</translation>
    </message>
    <message>
      <source>in use elsewhere</source>
      <translation>prise ailleurs</translation>
    </message>
    <message>
      <source>In use: cashiers can choose it</source>
      <translation>En service : les caissiers peuvent le choisir</translation>
    </message>
    <message>
      <source>In whole units of the drawer's currency.</source>
      <translation>En unités entières de la devise du tiroir.</translation>
    </message>
    <message>
      <source>is a secret and does not belong in this file. Take it out, and set it with: {keep}</source>
      <translation>est un secret et n'a rien à faire dans ce fichier. Retirez-le, et donnez-le avec : {keep}</translation>
    </message>
    <message>
      <source>is missing for a {transport} printer</source>
      <translation>manque pour une imprimante {transport}</translation>
    </message>
    <message>
      <source>is missing: {expected}</source>
      <translation>manque : {expected}</translation>
    </message>
    <message>
      <source>is missing: {label}</source>
      <translation>manque : {label}</translation>
    </message>
    <message>
      <source>is missing: {label}, one of {choices}</source>
      <translation>manque : {label}, à choisir parmi {choices}</translation>
    </message>
    <message>
      <source>is not a setting this kind of provider knows</source>
      <translation>n'est pas un réglage que ce type de fournisseur connaît</translation>
    </message>
    <message>
      <source>is not a setting this kind of provider knows; did you mean {name}?</source>
      <translation>n'est pas un réglage que ce type de fournisseur connaît ; vouliez-vous dire {name} ?</translation>
    </message>
    <message>
      <source>is not a setting this till knows</source>
      <translation>n'est pas un réglage que cette caisse connaît</translation>
    </message>
    <message>
      <source>Is there power in the area, and is the main switch on? Plug the keypad straight into the wall, without an extension; put new batteries in; or try a neighbour's socket on the same line. Then type the token again.</source>
      <translation>Y a-t-il du courant dans le quartier, et l'interrupteur général est-il mis ? Branchez le clavier droit au mur, sans rallonge ; mettez des piles neuves ; ou essayez la prise d'un voisin sur la même ligne. Puis retapez le jeton.</translation>
    </message>
    <message>
      <source>Is this the customer of that sale? Open it, and print it for them.</source>
      <translation>Est-ce le client de cette vente ? Ouvrez-la, et imprimez-la pour lui.</translation>
    </message>
    <message>
      <source>is used twice: {name}</source>
      <translation>sert deux fois : {name}</translation>
    </message>
    <message>
      <source>is wrong: {reason}</source>
      <translation>est faux : {reason}</translation>
    </message>
    <message>
      <source>is {width} for the {name}; leave it out</source>
      <translation>est {width} pour la {name} ; ne l'écrivez pas</translation>
    </message>
    <message>
      <source>it answered about another sale ({what})</source>
      <translation>il a répondu sur une autre vente ({what})</translation>
    </message>
    <message>
      <source>It answered: {outcome}.</source>
      <translation>Réponse : {outcome}.</translation>
    </message>
    <message>
      <source>It began with an empty drawer; the count was not used. I puts the float in, as cash in.</source>
      <translation>Il a commencé avec un tiroir vide ; le compte n'a pas servi. I ajoute le fonds de caisse, comme entrée d'argent.</translation>
    </message>
    <message>
      <source>It can be tried again after a wait, or a manager sets a new one.</source>
      <translation>On peut réessayer après une attente, ou un gérant en donne un nouveau.</translation>
    </message>
    <message>
      <source>It can be tried again after a wait, or a {role} unlocks it.</source>
      <translation>On peut réessayer après une attente, ou un {role} le débloque.</translation>
    </message>
    <message>
      <source>It can be tried once more before there is a wait.</source>
      <translation>Il reste un essai avant une attente.</translation>
    </message>
    <message>
      <source>It can be tried {count} more times before there is a wait.</source>
      <translation>Il reste {count} essais avant une attente.</translation>
    </message>
    <message>
      <source>It comes from the environment: {name}.</source>
      <translation>Il vient de l'environnement : {name}.</translation>
    </message>
    <message>
      <source>It counts at once where no shift is open, else from the next start on.</source>
      <translation>Compte tout de suite si aucun service n'est ouvert, sinon au prochain démarrage.</translation>
    </message>
    <message>
      <source>It decides paper, letters and knife.</source>
      <translation>Décide du papier, des lettres et du couteau.</translation>
    </message>
    <message>
      <source>It does not go on yet</source>
      <translation>Cela ne continue pas encore</translation>
    </message>
    <message>
      <source>it has no such sale</source>
      <translation>il n'a pas cette vente</translation>
    </message>
    <message>
      <source>it has the sale and has not finished it</source>
      <translation>il a la vente et ne l'a pas finie</translation>
    </message>
    <message>
      <source>It is kept in the journal, and printed on the slip.</source>
      <translation>Gardé dans le journal, et imprimé sur le bon.</translation>
    </message>
    <message>
      <source>It is not in use.</source>
      <translation>Il n'est pas en service.</translation>
    </message>
    <message>
      <source>It is not like other tokens.</source>
      <translation>Il ne ressemble pas aux autres jetons.</translation>
    </message>
    <message>
      <source>It is not tried</source>
      <translation>Pas d'essai</translation>
    </message>
    <message>
      <source>It is noted, and stands on X and Z.</source>
      <translation>C'est noté, et figure sur X et Z.</translation>
    </message>
    <message>
      <source>It is noted, with the reason.</source>
      <translation>C'est noté, avec le motif.</translation>
    </message>
    <message>
      <source>It is on its way.</source>
      <translation>C'est en route.</translation>
    </message>
    <message>
      <source>It is open under this number now; till.toml changes it.</source>
      <translation>Elle est ouverte sous ce numéro ; till.toml le change.</translation>
    </message>
    <message>
      <source>it is required</source>
      <translation>il est obligatoire</translation>
    </message>
    <message>
      <source>It is right: queue the sale</source>
      <translation>Il est juste : mettre en file</translation>
    </message>
    <message>
      <source>It is saved, and counts from the next start</source>
      <translation>C'est enregistré, et compte au prochain démarrage</translation>
    </message>
    <message>
      <source>It is saved, but not all is well</source>
      <translation>C'est enregistré, mais tout ne va pas bien</translation>
    </message>
    <message>
      <source>It is tried before it is saved; nothing is sold by that</source>
      <translation>Essayé avant d'être enregistré ; rien n'est vendu ainsi</translation>
    </message>
    <message>
      <source>It is written down</source>
      <translation>C'est noté</translation>
    </message>
    <message>
      <source>It may be left empty, as all below.</source>
      <translation>Peut rester vide, comme tout ce qui suit.</translation>
    </message>
    <message>
      <source>It means</source>
      <translation>Cela veut dire</translation>
    </message>
    <message>
      <source>It printed the last paper.</source>
      <translation>Elle a imprimé le dernier papier.</translation>
    </message>
    <message>
      <source>It printed the last paper. Its roll is near its end.</source>
      <translation>Elle a imprimé le dernier papier. Son rouleau touche à sa fin.</translation>
    </message>
    <message>
      <source>It refused the last paper, which came out of the second one.</source>
      <translation>Elle a refusé le dernier papier, sorti de la seconde.</translation>
    </message>
    <message>
      <source>It says that this was {what}; that is not believed.</source>
      <translation>Elle dit que c'était {what} ; cela n'est pas cru.</translation>
    </message>
    <message>
      <source>It says: {words}</source>
      <translation>Il dit : {words}</translation>
    </message>
    <message>
      <source>It stands on every paper.</source>
      <translation>Il est sur chaque papier.</translation>
    </message>
    <message>
      <source>It stays: unfinished sales are found by it.</source>
      <translation>Il reste : les ventes en suspens se retrouvent par lui.</translation>
    </message>
    <message>
      <source>it took the sale, and its answer came without what was sold</source>
      <translation>il a pris la vente, et sa réponse est venue sans ce qui est vendu</translation>
    </message>
    <message>
      <source>it wanted a new login first</source>
      <translation>il voulait d'abord une nouvelle connexion</translation>
    </message>
    <message>
      <source>it wants a code</source>
      <translation>il veut un code</translation>
    </message>
    <message>
      <source>It was changed by hand meanwhile. Save once more to put {what} into it as it is now.</source>
      <translation>Il a été modifié à la main entre-temps. Enregistrez encore une fois pour y mettre {what} tel qu'il est maintenant.</translation>
    </message>
    <message>
      <source>It was counted otherwise before: the paper says how.</source>
      <translation>Le compte a d'abord été autre : le papier dit lequel.</translation>
    </message>
    <message>
      <source>It was handed the last paper.</source>
      <translation>Le dernier papier lui a été remis.</translation>
    </message>
    <message>
      <source>It was not printed</source>
      <translation>Pas imprimé</translation>
    </message>
    <message>
      <source>It was not printed.</source>
      <translation>Pas imprimé.</translation>
    </message>
    <message>
      <source>It was not saved: {why}. Choose another place.</source>
      <translation>Pas enregistré : {why}. Choisissez un autre endroit.</translation>
    </message>
    <message>
      <source>It was paid in</source>
      <translation>C'est versé</translation>
    </message>
    <message>
      <source>it was paid.</source>
      <translation>c'est payé.</translation>
    </message>
    <message>
      <source>It was sold</source>
      <translation>C'est vendu</translation>
    </message>
    <message>
      <source>it was sold.</source>
      <translation>c'est vendu.</translation>
    </message>
    <message>
      <source>it would lie among the till's own files</source>
      <translation>il serait parmi les fichiers de la caisse</translation>
    </message>
    <message>
      <source>It would print what the printer refuses.</source>
      <translation>Elle imprimerait ce que l'imprimante refuse.</translation>
    </message>
    <message>
      <source>Its address and port, such as 192.168.1.50:9100.</source>
      <translation>Son adresse et son port, comme 192.168.1.50:9100.</translation>
    </message>
    <message>
      <source>its answer proves nothing</source>
      <translation>sa réponse ne prouve rien</translation>
    </message>
    <message>
      <source>Its letters</source>
      <translation>Jeu de caractères</translation>
    </message>
    <message>
      <source>Its one unfinished sale is still asked about.</source>
      <translation>Sa seule vente en suspens est encore demandée.</translation>
    </message>
    <message>
      <source>Its own are right unless accents come out wrong.</source>
      <translation>Le sien convient, sauf si les accents sortent mal.</translation>
    </message>
    <message>
      <source>Its own, {own}</source>
      <translation>Celui de l'imprimante, {own}</translation>
    </message>
    <message>
      <source>Its receipt did not come out: F10, P sees to the printer.</source>
      <translation>Son reçu n'est pas sorti : F10, P pour l'imprimante.</translation>
    </message>
    <message>
      <source>Its receipt is among the sales, F4: the screen stands for the printer.</source>
      <translation>Son reçu est parmi les ventes, F4 : l'écran tient lieu d'imprimante.</translation>
    </message>
    <message>
      <source>Its receipt is missing</source>
      <translation>Son reçu manque</translation>
    </message>
    <message>
      <source>Its receipt went to the printer: see whether it came out.</source>
      <translation>Son reçu est parti à l'imprimante : voyez s'il est sorti.</translation>
    </message>
    <message>
      <source>Its roll is near its end: have another one ready.</source>
      <translation>Son rouleau touche à sa fin : préparez-en un autre.</translation>
    </message>
    <message>
      <source>Its token is missing</source>
      <translation>Son jeton manque</translation>
    </message>
    <message>
      <source>Its {count} unfinished sales are still asked about.</source>
      <translation>Ses {count} ventes en suspens sont encore demandées.</translation>
    </message>
    <message>
      <source>its {field} and the {another} of {provider} would both be {name} in the environment</source>
      <translation>son {field} et le {another} de {provider} seraient tous deux {name} dans l'environnement</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>janv.</translation>
    </message>
    <message>
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>juil.</translation>
    </message>
    <message>
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>à l'instant</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Le garder</translation>
    </message>
    <message>
      <source>Keep it as it is</source>
      <translation>Laisser tel quel</translation>
    </message>
    <message>
      <source>Keep it: sold by itself later</source>
      <translation>Le garder : vendu tout seul plus tard</translation>
    </message>
    <message>
      <source>Keep it: sold by itself tomorrow</source>
      <translation>Le garder : vendu tout seul demain</translation>
    </message>
    <message>
      <source>Keep it: sold by itself when free</source>
      <translation>Le garder : vendu tout seul dès que libre</translation>
    </message>
    <message>
      <source>Keep it: sold later</source>
      <translation>Garder : vendu plus tard</translation>
    </message>
    <message>
      <source>Keep the paper. Use some of the units, and type the same token in then.</source>
      <translation>Gardez le papier. Consommez des unités, puis tapez le même jeton.</translation>
    </message>
    <message>
      <source>Keep the till as it is</source>
      <translation>Laisser la caisse</translation>
    </message>
    <message>
      <source>Keep the {amount} apart.</source>
      <translation>Mettez {amount} à part.</translation>
    </message>
    <message>
      <source>Keep the {amount}.</source>
      <translation>Gardez {amount}.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing has been sent.</source>
      <translation>Gardez {amount}. Rien n'a été envoyé.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing is paid before the code is given.</source>
      <translation>Gardez {amount}. Rien n'est payé avant que le code soit donné.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing is sold before the code is given.</source>
      <translation>Gardez {amount}. Rien n'est vendu avant que le code soit donné.</translation>
    </message>
    <message>
      <source>Keep {marked}</source>
      <translation>Garder {marked}</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Touches et aide</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Larger, smaller</source>
      <translation>Plus grand, plus petit</translation>
    </message>
    <message>
      <source>Last line of a receipt</source>
      <translation>Dernière ligne d'un reçu</translation>
    </message>
    <message>
      <source>Last receipt again</source>
      <translation>Réimprimer le dernier reçu</translation>
    </message>
    <message>
      <source>Last sale {age}, {amount}</source>
      <translation>Dernière vente {age}, {amount}</translation>
    </message>
    <message>
      <source>Last success</source>
      <translation>Succès</translation>
    </message>
    <message>
      <source>Last Z</source>
      <translation>Dernier Z</translation>
    </message>
    <message>
      <source>Latest sales</source>
      <translation>Dernières ventes</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Laisser</translation>
    </message>
    <message>
      <source>left at the most. Nothing is printed by it.</source>
      <translation>au plus. Rien ne s'imprime.</translation>
    </message>
    <message>
      <source>left for it to answer. Nothing is sold by a test.</source>
      <translation>pour qu'il réponde. Un essai ne vend rien.</translation>
    </message>
    <message>
      <source>left for the answer</source>
      <translation>pour la réponse</translation>
    </message>
    <message>
      <source>left for the printer. Selling goes on meanwhile.</source>
      <translation>pour l'imprimante. La vente continue pendant ce temps.</translation>
    </message>
    <message>
      <source>left for {company} to say whose it is</source>
      <translation>pour que {company} dise à qui il est</translation>
    </message>
    <message>
      <source>Left from before: not printed</source>
      <translation>Reste d'avant : pas imprimé</translation>
    </message>
    <message>
      <source>Left from before: not sent</source>
      <translation>Reste d'avant : pas envoyée</translation>
    </message>
    <message>
      <source>let a sale of an older file go on</source>
      <translation>laisser continuer une vente d'un ancien fichier</translation>
    </message>
    <message>
      <source>Let go</source>
      <translation>Faire partir</translation>
    </message>
    <message>
      <source>Let go, take back</source>
      <translation>Faire partir, reprendre</translation>
    </message>
    <message>
      <source>Let it go on</source>
      <translation>Laisser continuer</translation>
    </message>
    <message>
      <source>Let it go on if its money has not gone back; else cancel it.</source>
      <translation>Laissez-la continuer si son argent n'a pas été rendu ; sinon annulez-la.</translation>
    </message>
    <message>
      <source>Let {name} go</source>
      <translation>Laisser partir {name}</translation>
    </message>
    <message>
      <source>Let {name} go?</source>
      <translation>Laisser partir {name} ?</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>limite</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <source>Line, since {since}</source>
      <translation>Ligne, depuis {since}</translation>
    </message>
    <message>
      <source>Lock, sign in</source>
      <translation>Verrouiller, entrer</translation>
    </message>
    <message>
      <source>login refused</source>
      <translation>accès refusé</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <source>Look (X)</source>
      <translation>Voir (X)</translation>
    </message>
    <message>
      <source>Look at a watch. Is it {time} on {day} now?</source>
      <translation>Regardez une montre. Est-il {time}, le {day} ?</translation>
    </message>
    <message>
      <source>look at it</source>
      <translation>à regarder</translation>
    </message>
    <message>
      <source>Look at the clock</source>
      <translation>Regardez l'heure</translation>
    </message>
    <message>
      <source>Look at the number again</source>
      <translation>Revérifier le numéro</translation>
    </message>
    <message>
      <source>Look at the number on the meter or its card, digit by digit, and type it again.</source>
      <translation>Regardez le numéro sur le compteur ou sa carte, chiffre par chiffre, et retapez-le.</translation>
    </message>
    <message>
      <source>Look at the printer</source>
      <translation>Regardez l'imprimante</translation>
    </message>
    <message>
      <source>Look at the units. A token that was accepted is never wanted again.</source>
      <translation>Regardez les unités. Un jeton accepté ne sert plus jamais.</translation>
    </message>
    <message>
      <source>Look at the units: they went up the first time. Perhaps somebody at home has typed it in already.</source>
      <translation>Regardez les unités : elles ont monté la première fois. Quelqu'un à la maison l'a peut-être déjà tapé.</translation>
    </message>
    <message>
      <source>Look whether the drawer opened</source>
      <translation>Regardez si le tiroir s'est ouvert</translation>
    </message>
    <message>
      <source>Look whether the receipt has steps, and let all of them be typed in their order. A token that is still old then is the company's to look at: give the customer the reference. A new one would be old too.</source>
      <translation>Voyez si le reçu a des étapes, et faites-les toutes taper dans l'ordre. Un jeton encore vieux alors est l'affaire de la société : donnez la référence au client. Un nouveau serait vieux aussi.</translation>
    </message>
    <message>
      <source>Look whether {paper} came out</source>
      <translation>Regardez si c'est sorti : {paper}</translation>
    </message>
    <message>
      <source>Look: X</source>
      <translation>Voir : X</translation>
    </message>
    <message>
      <source>Looking for printers on this machine …</source>
      <translation>Recherche d'imprimantes sur cette machine …</translation>
    </message>
    <message>
      <source>Looking further back …</source>
      <translation>Recherche plus loin …</translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation>faite à la main</translation>
    </message>
    <message>
      <source>make a backup, and put one back</source>
      <translation>faire une sauvegarde, et en remettre une</translation>
    </message>
    <message>
      <source>Make one now</source>
      <translation>En faire une</translation>
    </message>
    <message>
      <source>Making a backup</source>
      <translation>Sauvegarde en cours</translation>
    </message>
    <message>
      <source>Manager</source>
      <translation>Gérant</translation>
    </message>
    <message>
      <source>manager</source>
      <translation>gérant</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <source>Meter</source>
      <translation>Compteur</translation>
    </message>
    <message>
      <source>Meter number</source>
      <translation>Numéro de compteur</translation>
    </message>
    <message>
      <source>meter refused</source>
      <translation>compteur refusé</translation>
    </message>
    <message>
      <source>Meter {number}</source>
      <translation>Compteur {number}</translation>
    </message>
    <message>
      <source>meter {number}</source>
      <translation>compteur {number}</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>minimum</translation>
    </message>
    <message>
      <source>Mobile money</source>
      <translation>Argent mobile</translation>
    </message>
    <message>
      <source>Mobile money code</source>
      <translation>Code d'argent mobile</translation>
    </message>
    <message>
      <source>Mobile money {tender_code}</source>
      <translation>Argent mobile {tender_code}</translation>
    </message>
    <message>
      <source>mock_mode = inspect sells nothing real: write sandbox = true beside it, or live instead.</source>
      <translation>mock_mode = inspect ne vend rien de réel : écrivez sandbox = true à côté, ou live à la place.</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Mode</translation>
    </message>
    <message>
      <source>Money given back</source>
      <translation>Argent rendu</translation>
    </message>
    <message>
      <source>Money to give back</source>
      <translation>Argent à rendre</translation>
    </message>
    <message>
      <source>Money was given back</source>
      <translation>L'argent est rendu</translation>
    </message>
    <message>
      <source>Moved to a newer sale</source>
      <translation>Reportée sur une autre</translation>
    </message>
    <message>
      <source>must be 0: the {name} has no connector for a drawer</source>
      <translation>doit être 0 : la {name} n'a pas de prise pour un tiroir</translation>
    </message>
    <message>
      <source>must be one of a printer with paper in it</source>
      <translation>doit être celle d'une imprimante avec du papier</translation>
    </message>
    <message>
      <source>must be one of {choices}</source>
      <translation>doit être parmi {choices}</translation>
    </message>
    <message>
      <source>must be one that the {name} has: {slots}</source>
      <translation>doit être l'une de celles de la {name} : {slots}</translation>
    </message>
    <message>
      <source>must be percent from 0 to 100, with at most two decimals after a point, such as "2.5"</source>
      <translation>doit être un pourcentage de 0 à 100, avec au plus deux décimales après un point, comme « 2.5 »</translation>
    </message>
    <message>
      <source>must be {expected}</source>
      <translation>doit être {expected}</translation>
    </message>
    <message>
      <source>must be {expected}, not {value}</source>
      <translation>doit être {expected}, pas {value}</translation>
    </message>
    <message>
      <source>must be {least} or more: {name} is not a test system</source>
      <translation>doit être {least} ou plus : {name} n'est pas un système d'essai</translation>
    </message>
    <message>
      <source>must end in a port from 1 to 65535</source>
      <translation>doit finir par un port de 1 à 65535</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Name not known</source>
      <translation>Nom inconnu</translation>
    </message>
    <message>
      <source>Name or code</source>
      <translation>Nom ou code</translation>
    </message>
    <message>
      <source>Name, meter, token, amount, day …</source>
      <translation>Nom, compteur, jeton, montant, jour …</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Noms</translation>
    </message>
    <message>
      <source>Never sell again because of it: the token is paid for.</source>
      <translation>Ne vendez jamais une seconde fois pour cela : le jeton est payé.</translation>
    </message>
    <message>
      <source>new name</source>
      <translation>nouveau nom</translation>
    </message>
    <message>
      <source>New passphrase, twelve letters at least</source>
      <translation>Nouvelle phrase secrète, douze lettres au moins</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Nouveau PIN</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <source>Next customer</source>
      <translation>Client suivant</translation>
    </message>
    <message>
      <source>Next customer: type the next number.</source>
      <translation>Client suivant : tapez le numéro suivant.</translation>
    </message>
    <message>
      <source>next quick amount</source>
      <translation>montant rapide suivant</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>pas de réponse</translation>
    </message>
    <message>
      <source>No answer of the provider's stands behind this step.</source>
      <translation>Aucune réponse du fournisseur derrière cette étape.</translation>
    </message>
    <message>
      <source>No backup of this till is at the second place now: {place}. If the stick is in, N makes the first one there (F10, B).</source>
      <translation>Aucune sauvegarde de cette caisse au second endroit pour l'instant : {place}. Si la clé est en place, N y fait la première (F10, B).</translation>
    </message>
    <message>
      <source>No backup was chosen.</source>
      <translation>Aucune sauvegarde n'a été choisie.</translation>
    </message>
    <message>
      <source>No backup was looked at.</source>
      <translation>Aucune sauvegarde n'a été examinée.</translation>
    </message>
    <message>
      <source>No backup was made</source>
      <translation>Aucune sauvegarde n'a été faite</translation>
    </message>
    <message>
      <source>No cash was moved</source>
      <translation>Aucun mouvement d'espèces</translation>
    </message>
    <message>
      <source>no clear answer</source>
      <translation>réponse pas claire</translation>
    </message>
    <message>
      <source>No company has that in its name.</source>
      <translation>Aucune société n'a cela dans son nom.</translation>
    </message>
    <message>
      <source>No customer, token, number or secret is in it. Send it to whoever helps you.</source>
      <translation>Ni client, ni jeton, ni numéro, ni secret dedans. Envoyez-le à qui vous aide.</translation>
    </message>
    <message>
      <source>No drawer hangs on it</source>
      <translation>Aucun tiroir branché</translation>
    </message>
    <message>
      <source>No drawer is set up for this till.</source>
      <translation>Aucun tiroir n'est installé pour cette caisse.</translation>
    </message>
    <message>
      <source>No export can be written there: {error}. Choose another place.</source>
      <translation>Aucun export ne peut y être écrit : {error}. Choisissez un autre endroit.</translation>
    </message>
    <message>
      <source>No float has been read yet.</source>
      <translation>Aucun solde n'a encore été lu.</translation>
    </message>
    <message>
      <source>No name for this number</source>
      <translation>Pas de nom pour ce numéro</translation>
    </message>
    <message>
      <source>No name yet</source>
      <translation>Pas encore de nom</translation>
    </message>
    <message>
      <source>No paper</source>
      <translation>Pas de papier</translation>
    </message>
    <message>
      <source>no password</source>
      <translation>pas de mot de passe</translation>
    </message>
    <message>
      <source>No printer</source>
      <translation>Pas d'imprimante</translation>
    </message>
    <message>
      <source>No printer is set up for this till.</source>
      <translation>Aucune imprimante n'est installée pour cette caisse.</translation>
    </message>
    <message>
      <source>No printer is set up: a customer would be read the token.</source>
      <translation>Pas d'imprimante : on lirait le jeton au client.</translation>
    </message>
    <message>
      <source>No printer is set up: read the token to the customer.</source>
      <translation>Pas d'imprimante : lisez le jeton au client.</translation>
    </message>
    <message>
      <source>No printer was found on the network</source>
      <translation>Aucune imprimante trouvée sur le réseau</translation>
    </message>
    <message>
      <source>No provider is enabled in till.toml. Set enabled = true for one, then start again.</source>
      <translation>Aucun fournisseur n'est en service dans till.toml. Écrivez enabled = true pour l'un d'eux, puis relancez.</translation>
    </message>
    <message>
      <source>No sale fits that.</source>
      <translation>Aucune vente ne correspond.</translation>
    </message>
    <message>
      <source>No sale of this till has the reference {reference}. A meter number has 11 or 13 digits.</source>
      <translation>Aucune vente de cette caisse n'a la référence {reference}. Un numéro de compteur a 11 ou 13 chiffres.</translation>
    </message>
    <message>
      <source>No sale was made on days like {first} or {last}. Choose days of this century.</source>
      <translation>Aucune vente à des jours comme {first} ou {last}. Choisissez des jours de ce siècle.</translation>
    </message>
    <message>
      <source>No sale.</source>
      <translation>Aucune vente.</translation>
    </message>
    <message>
      <source>No second printer</source>
      <translation>Pas de seconde imprimante</translation>
    </message>
    <message>
      <source>No shift goes on. Begin one by counting the cash in the drawer.</source>
      <translation>Aucun service en cours. Ouvrez-en un en comptant les espèces du tiroir.</translation>
    </message>
    <message>
      <source>No shift has been closed yet.</source>
      <translation>Aucun service n'a encore été fermé.</translation>
    </message>
    <message>
      <source>No shift is open. Count the float and open one.</source>
      <translation>Aucun service n'est ouvert. Comptez le fonds de caisse et ouvrez-en un.</translation>
    </message>
    <message>
      <source>No slip is printed</source>
      <translation>Aucun bon n'est imprimé</translation>
    </message>
    <message>
      <source>No such number</source>
      <translation>Numéro inexistant</translation>
    </message>
    <message>
      <source>No support file was written</source>
      <translation>Aucun fichier d'aide n'a été écrit</translation>
    </message>
    <message>
      <source>No telephone has this number. Type it like {example}.</source>
      <translation>Aucun téléphone n'a ce numéro. Tapez-le comme {example}.</translation>
    </message>
    <message>
      <source>No token came</source>
      <translation>Aucun jeton n'est venu</translation>
    </message>
    <message>
      <source>No top-up was noted</source>
      <translation>Aucune recharge notée</translation>
    </message>
    <message>
      <source>No: print it again</source>
      <translation>Non : imprimer encore</translation>
    </message>
    <message>
      <source>No: sell a new one</source>
      <translation>Non : en vendre un autre</translation>
    </message>
    <message>
      <source>Nobody can say whether the paper came out. Look; if it did not, print it again.</source>
      <translation>Nul ne sait si le papier est sorti. Regardez ; sinon, imprimez-le encore.</translation>
    </message>
    <message>
      <source>Nobody has said whether this receipt came out.</source>
      <translation>Personne n'a dit si ce reçu est sorti.</translation>
    </message>
    <message>
      <source>Nobody has said whether this waiting slip came out.</source>
      <translation>Personne n'a dit si ce bon d'attente est sorti.</translation>
    </message>
    <message>
      <source>Nobody here is called {name}.</source>
      <translation>Personne ici ne s'appelle {name}.</translation>
    </message>
    <message>
      <source>Nobody is known here yet: everything is allowed, and no PIN is asked for. The first person is a manager.</source>
      <translation>Personne n'est encore connu ici : tout est permis, et aucun PIN n'est demandé. La première personne est un gérant.</translation>
    </message>
    <message>
      <source>Nobody says whether it came out: look.</source>
      <translation>Rien ne dit si c'est sorti : regardez.</translation>
    </message>
    <message>
      <source>Nobody signed in</source>
      <translation>Personne d'entré</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucune</translation>
    </message>
    <message>
      <source>None is kept yet.</source>
      <translation>Aucun n'est encore gardé.</translation>
    </message>
    <message>
      <source>None of its sales is unfinished.</source>
      <translation>Aucune de ses ventes n'est en suspens.</translation>
    </message>
    <message>
      <source>none sold</source>
      <translation>aucune vendue</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Pas encore</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>pas encore</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>En suspens</translation>
    </message>
    <message>
      <source>Not finished, {span}</source>
      <translation>En suspens, {span}</translation>
    </message>
    <message>
      <source>Not finished: an earlier sale</source>
      <translation>Pas finie : une vente d'avant</translation>
    </message>
    <message>
      <source>Not finished: {count}</source>
      <translation>En suspens : {count}</translation>
    </message>
    <message>
      <source>NOT IN USE</source>
      <translation>HORS SERVICE</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>hors service</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>pas installée</translation>
    </message>
    <message>
      <source>Not known yet</source>
      <translation>Sort inconnu</translation>
    </message>
    <message>
      <source>Not like other tokens.</source>
      <translation>Pas comme les autres jetons.</translation>
    </message>
    <message>
      <source>Not paid, money back</source>
      <translation>Pas payée, argent rendu</translation>
    </message>
    <message>
      <source>Not paid: decide</source>
      <translation>Pas payée : décidez</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>Pas imprimé</translation>
    </message>
    <message>
      <source>Not printed: an earlier sale</source>
      <translation>Pas imprimée : une vente d'avant</translation>
    </message>
    <message>
      <source>not read yet</source>
      <translation>pas encore lu</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Pas envoyée</translation>
    </message>
    <message>
      <source>Not sent: decide</source>
      <translation>Pas envoyée : décidez</translation>
    </message>
    <message>
      <source>Not sent: it waits for a person ({why}).</source>
      <translation>Pas envoyée : elle attend quelqu'un ({why}).</translation>
    </message>
    <message>
      <source>Not sent: {why}</source>
      <translation>Pas envoyée : {why}</translation>
    </message>
    <message>
      <source>Not sold</source>
      <translation>Pas vendu</translation>
    </message>
    <message>
      <source>Not sold, money back</source>
      <translation>Pas vendu, argent rendu</translation>
    </message>
    <message>
      <source>Not sold, {span}</source>
      <translation>Pas vendues, {span}</translation>
    </message>
    <message>
      <source>Not sold: decide</source>
      <translation>Pas vendu : décidez</translation>
    </message>
    <message>
      <source>Not sold: {count}</source>
      <translation>Pas vendues : {count}</translation>
    </message>
    <message>
      <source>not there</source>
      <translation>absente</translation>
    </message>
    <message>
      <source>Not this amount</source>
      <translation>Pas ce montant</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>pas donné</translation>
    </message>
    <message>
      <source>not tried yet</source>
      <translation>pas essayée</translation>
    </message>
    <message>
      <source>not trusted</source>
      <translation>pas sûre</translation>
    </message>
    <message>
      <source>not used yet</source>
      <translation>pas encore servie</translation>
    </message>
    <message>
      <source>Not verified now: this sale is queued</source>
      <translation>Pas vérifié : cette vente va en file</translation>
    </message>
    <message>
      <source>note that a float was topped up</source>
      <translation>noter qu'un solde a été rechargé</translation>
    </message>
    <message>
      <source>Nothing has been sent.</source>
      <translation>Rien n'a été envoyé.</translation>
    </message>
    <message>
      <source>Nothing has been sold yet, so there is no receipt to print again.</source>
      <translation>Rien n'a encore été vendu : il n'y a pas de reçu à réimprimer.</translation>
    </message>
    <message>
      <source>Nothing has been sold yet.</source>
      <translation>Rien n'a encore été vendu.</translation>
    </message>
    <message>
      <source>Nothing is changed yet.</source>
      <translation>Rien n'est encore changé.</translation>
    </message>
    <message>
      <source>Nothing is printed: tokens are read to the customer.</source>
      <translation>Rien n'est imprimé : on lit les jetons au client.</translation>
    </message>
    <message>
      <source>Nothing is put back</source>
      <translation>Rien n'est remis</translation>
    </message>
    <message>
      <source>Nothing is saved</source>
      <translation>Rien n'est enregistré</translation>
    </message>
    <message>
      <source>Nothing is saved yet</source>
      <translation>Rien n'est encore enregistré</translation>
    </message>
    <message>
      <source>Nothing is unfinished.</source>
      <translation>Rien n'est en suspens.</translation>
    </message>
    <message>
      <source>Nothing is unfinished. Every sale has its token or its money.</source>
      <translation>Rien n'est en suspens. Chaque vente a son jeton ou son argent.</translation>
    </message>
    <message>
      <source>nothing left. {why}</source>
      <translation>rien n'est parti. {why}</translation>
    </message>
    <message>
      <source>Nothing real is sold by it, and its paper says TEST. The till asks the sandbox whose the meter is, takes KES 50, sells, and prints, as it will for a customer: there you type the meter number and Enter, the amount and Enter, and Enter once more.</source>
      <translation>Rien de réel n'est vendu, et son papier dit ESSAI. La caisse demande au système d'essai à qui est le compteur, prend KES 50, vend, et imprime, comme pour un client : là vous tapez le numéro du compteur et Enter, le montant et Enter, et Enter encore une fois.</translation>
    </message>
    <message>
      <source>Nothing sells to this meter now: try again later.</source>
      <translation>Rien ne se vend à ce compteur maintenant : réessayez plus tard.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Rien n'a été changé</translation>
    </message>
    <message>
      <source>Nothing was exported</source>
      <translation>Rien n'est exporté</translation>
    </message>
    <message>
      <source>Nothing was found. N searches the network; E takes an address by hand.</source>
      <translation>Rien n'a été trouvé. N cherche sur le réseau ; E prend une adresse à la main.</translation>
    </message>
    <message>
      <source>Nothing was left out.</source>
      <translation>Rien n'a été omis.</translation>
    </message>
    <message>
      <source>Nothing was paid</source>
      <translation>Rien n'a été payé</translation>
    </message>
    <message>
      <source>Nothing was paid.</source>
      <translation>Rien n'a été payé.</translation>
    </message>
    <message>
      <source>nothing was paid.</source>
      <translation>rien n'a été payé.</translation>
    </message>
    <message>
      <source>Nothing was sold</source>
      <translation>Rien n'a été vendu</translation>
    </message>
    <message>
      <source>nothing was sold</source>
      <translation>rien n'a été vendu</translation>
    </message>
    <message>
      <source>Nothing was sold.</source>
      <translation>Rien n'a été vendu.</translation>
    </message>
    <message>
      <source>nothing was sold.</source>
      <translation>rien n'a été vendu.</translation>
    </message>
    <message>
      <source>Nothing was taken: what waited aside for {minutes} minutes is gone, of {name}.</source>
      <translation>Rien n'a été encaissé : ce qui attendait de côté depuis {minutes} minutes n'y est plus, de {name}.</translation>
    </message>
    <message>
      <source>Nothing was taken: what was put aside is gone, of {name}. {provider} is not in use any more.</source>
      <translation>Rien n'a été encaissé : ce qui était de côté n'y est plus, de {name}. {provider} n'est plus en service.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>Rien n'a été écrit.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov.</translation>
    </message>
    <message>
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <source>Number not known</source>
      <translation>Numéro inconnu</translation>
    </message>
    <message>
      <source>Number of this till</source>
      <translation>Numéro de cette caisse</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct.</translation>
    </message>
    <message>
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <source>of another name</source>
      <translation>d'un autre nom</translation>
    </message>
    <message>
      <source>of the day</source>
      <translation>du jour</translation>
    </message>
    <message>
      <source>Of the papers and of the screen, at once.</source>
      <translation>Des papiers et de l'écran, tout de suite.</translation>
    </message>
    <message>
      <source>Of the screen and the papers.</source>
      <translation>De l'écran et des papiers.</translation>
    </message>
    <message>
      <source>off</source>
      <translation>non</translation>
    </message>
    <message>
      <source>Office printer</source>
      <translation>Imprimante de bureau</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>ok</translation>
    </message>
    <message>
      <source>on</source>
      <translation>oui</translation>
    </message>
    <message>
      <source>On a serial port</source>
      <translation>Sur un port série</translation>
    </message>
    <message>
      <source>On its way to {name}.</source>
      <translation>En route vers {name}.</translation>
    </message>
    <message>
      <source>on screen</source>
      <translation>à l'écran</translation>
    </message>
    <message>
      <source>On the network</source>
      <translation>Sur le réseau</translation>
    </message>
    <message>
      <source>On the receipts: {lines}</source>
      <translation>Sur les reçus : {lines}</translation>
    </message>
    <message>
      <source>On USB</source>
      <translation>Sur USB</translation>
    </message>
    <message>
      <source>One decides</source>
      <translation>Un seul décide</translation>
    </message>
    <message>
      <source>One is kept. Type only to replace it.</source>
      <translation>Un est gardé. Ne tapez que pour le remplacer.</translation>
    </message>
    <message>
      <source>One is made each day that the till is open, and seven of each kind are kept.</source>
      <translation>Une est faite chaque jour où la caisse est ouverte, et sept de chaque sorte sont gardées.</translation>
    </message>
    <message>
      <source>one line of at most 120 letters</source>
      <translation>une ligne de 120 lettres au plus</translation>
    </message>
    <message>
      <source>One or two decide</source>
      <translation>Un ou deux décident</translation>
    </message>
    <message>
      <source>One person decides alone only where nobody else works. Here two of you decide.</source>
      <translation>Une personne ne décide seule que si personne d'autre ne travaille. Ici vous décidez à deux.</translation>
    </message>
    <message>
      <source>One printer was found on the network</source>
      <translation>Une imprimante trouvée sur le réseau</translation>
    </message>
    <message>
      <source>One record for each payment that became final on these days. Sales go on meanwhile.</source>
      <translation>Un enregistrement par paiement devenu final ces jours-là. Les ventes continuent pendant ce temps.</translation>
    </message>
    <message>
      <source>One that waited for longer comes out only when somebody asks for it.</source>
      <translation>Celui qui a attendu plus ne sort que si on le demande.</translation>
    </message>
    <message>
      <source>Only if the customer leaves it here: W keeps it, and sells by itself tomorrow.</source>
      <translation>Seulement si le client le laisse ici : W le garde, et vend tout seul demain.</translation>
    </message>
    <message>
      <source>Only on the screen</source>
      <translation>Seulement à l'écran</translation>
    </message>
    <message>
      <source>Only the company can give these codes. Give the customer the number of the meter and of the sale.</source>
      <translation>Seule la société peut donner ces codes. Donnez au client le numéro du compteur et de la vente.</translation>
    </message>
    <message>
      <source>Only what a button says happens. A second Enter never sells twice.</source>
      <translation>Il n'arrive que ce que dit un bouton. Un second Enter ne vend jamais deux fois.</translation>
    </message>
    <message>
      <source>Only where you give yourself a new one.</source>
      <translation>Seulement si vous en prenez un nouveau.</translation>
    </message>
    <message>
      <source>open and close their own shift</source>
      <translation>ouvrir et fermer son propre service</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Open it, no sale</source>
      <translation>Ouvrir sans vente</translation>
    </message>
    <message>
      <source>Open since {when}, by {name}, with an empty drawer.</source>
      <translation>Ouvert depuis {when}, par {name}, tiroir vide.</translation>
    </message>
    <message>
      <source>Open since {when}, by {name}.</source>
      <translation>Ouvert depuis {when}, par {name}.</translation>
    </message>
    <message>
      <source>Open that sale</source>
      <translation>Ouvrir cette vente</translation>
    </message>
    <message>
      <source>Open the drawer without a sale</source>
      <translation>Ouvrir le tiroir sans vente</translation>
    </message>
    <message>
      <source>Or keep it until there is float again: then sell it again.</source>
      <translation>Ou gardez-le jusqu'à ce qu'il y ait du solde : puis vendez de nouveau.</translation>
    </message>
    <message>
      <source>other name</source>
      <translation>autre nom</translation>
    </message>
    <message>
      <source>Others who work here, each with a PIN of their own</source>
      <translation>Les autres qui travaillent ici, chacun avec son PIN</translation>
    </message>
    <message>
      <source>out of paper</source>
      <translation>plus de papier</translation>
    </message>
    <message>
      <source>Over the limit by now</source>
      <translation>Au-delà de la limite</translation>
    </message>
    <message>
      <source>P prints   1 … sales behind it   ↑ ↓ scroll   Esc back   F1 keys</source>
      <translation>P imprime   1 … ses ventes   ↑ ↓ défiler   Esc retour   F1 touches</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Payée</translation>
    </message>
    <message>
      <source>paid by mobile money</source>
      <translation>payée par argent mobile</translation>
    </message>
    <message>
      <source>Paid with</source>
      <translation>Payé en</translation>
    </message>
    <message>
      <source>paid, receipt number {number}</source>
      <translation>payée, reçu numéro {number}</translation>
    </message>
    <message>
      <source>paper low</source>
      <translation>papier bientôt fini</translation>
    </message>
    <message>
      <source>Paper not seen</source>
      <translation>Papier non vu</translation>
    </message>
    <message>
      <source>Papers say it from the next one on. When the till locks counts from the next start.</source>
      <translation>Les papiers en tiennent compte dès le prochain. Le délai de verrouillage, au prochain démarrage.</translation>
    </message>
    <message>
      <source>Papers say it from the next one on. Where something counts later, that stands below it.</source>
      <translation>Les papiers en tiennent compte dès le prochain. Ce qui s'applique plus tard est dit sous le champ.</translation>
    </message>
    <message>
      <source>Part of the company's name or its code</source>
      <translation>Une partie du nom de la société ou son code</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Phrase secrète</translation>
    </message>
    <message>
      <source>Passphrase of this backup</source>
      <translation>Phrase secrète de cette sauvegarde</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mot de passe</translation>
    </message>
    <message>
      <source>Path of the login</source>
      <translation>Chemin de la connexion</translation>
    </message>
    <message>
      <source>Path of the meter inquiry</source>
      <translation>Chemin de la demande du compteur</translation>
    </message>
    <message>
      <source>Path of the payment</source>
      <translation>Chemin du paiement</translation>
    </message>
    <message>
      <source>Path of the status by id</source>
      <translation>Chemin de l'état par id</translation>
    </message>
    <message>
      <source>Path of the status by our reference</source>
      <translation>Chemin de l'état par notre référence</translation>
    </message>
    <message>
      <source>Pay a bill</source>
      <translation>Payer une facture</translation>
    </message>
    <message>
      <source>Pay {amount} for {name}</source>
      <translation>Payer {amount} pour {name}</translation>
    </message>
    <message>
      <source>Pays from</source>
      <translation>Paie depuis</translation>
    </message>
    <message>
      <source>Pays from number</source>
      <translation>Numéro payeur</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personnes</translation>
    </message>
    <message>
      <source>percent in quotes, such as "2.5"</source>
      <translation>un pourcentage entre guillemets, comme "2.5"</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Phone, if given</source>
      <translation>Tél. (facultatif)</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Image (*.png)</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>Pin 2, the usual one</source>
      <translation>Broche 2, l'habituelle</translation>
    </message>
    <message>
      <source>Pin 5</source>
      <translation>Broche 5</translation>
    </message>
    <message>
      <source>PIN locked for {time}</source>
      <translation>PIN bloqué pour {time}</translation>
    </message>
    <message>
      <source>Port</source>
      <translation>Port</translation>
    </message>
    <message>
      <source>Practise first</source>
      <translation>S'exercer</translation>
    </message>
    <message>
      <source>Press * to choose another company first.</source>
      <translation>Appuyez d'abord sur * pour choisir une autre société.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Aperçu</translation>
    </message>
    <message>
      <source>print a receipt again</source>
      <translation>réimprimer un reçu</translation>
    </message>
    <message>
      <source>print a receipt that has not come out</source>
      <translation>imprimer un reçu qui n'est pas sorti</translation>
    </message>
    <message>
      <source>Print a waiting slip</source>
      <translation>Imprimer un bon d'attente</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Réimprimer</translation>
    </message>
    <message>
      <source>Print again, with a reason</source>
      <translation>Réimprimer, avec un motif</translation>
    </message>
    <message>
      <source>Print it</source>
      <translation>Imprimer</translation>
    </message>
    <message>
      <source>Print it again</source>
      <translation>Réimprimer</translation>
    </message>
    <message>
      <source>Print it for the customer, or note that they have it.</source>
      <translation>Imprimez-le pour le client, ou notez qu'il l'a.</translation>
    </message>
    <message>
      <source>Print it, and hand it over</source>
      <translation>Imprimer et remettre</translation>
    </message>
    <message>
      <source>Print it, or a waiting slip</source>
      <translation>Imprimer, ou un bon</translation>
    </message>
    <message>
      <source>Print slip</source>
      <translation>Imprimer bon</translation>
    </message>
    <message>
      <source>Printed again: {whose}.</source>
      <translation>Réimprimé : {whose}.</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Imprimante</translation>
    </message>
    <message>
      <source>Printer queue {name}</source>
      <translation>File d'impression {name}</translation>
    </message>
    <message>
      <source>Printing a test page</source>
      <translation>Impression d'une page d'essai</translation>
    </message>
    <message>
      <source>Printing again: {whose} …</source>
      <translation>Réimpression : {whose} …</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produit</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produits</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Fournisseur</translation>
    </message>
    <message>
      <source>Provider behind OnePipe</source>
      <translation>Fournisseur derrière OnePipe</translation>
    </message>
    <message>
      <source>Providers</source>
      <translation>Fournisseurs</translation>
    </message>
    <message>
      <source>Put aside</source>
      <translation>Mettre de côté</translation>
    </message>
    <message>
      <source>Put aside, take up</source>
      <translation>De côté, reprendre</translation>
    </message>
    <message>
      <source>Put aside: {names}</source>
      <translation>De côté : {names}</translation>
    </message>
    <message>
      <source>put back</source>
      <translation>remise en place</translation>
    </message>
    <message>
      <source>Put back the backup of {backup}</source>
      <translation>Remettre la sauvegarde du {backup}</translation>
    </message>
    <message>
      <source>Put back the backup of {made}?</source>
      <translation>Remettre la sauvegarde du {made} ?</translation>
    </message>
    <message>
      <source>Put cash in</source>
      <translation>Mettre des espèces</translation>
    </message>
    <message>
      <source>put cash in and take cash out, with a reason</source>
      <translation>mettre et retirer des espèces, avec un motif</translation>
    </message>
    <message>
      <source>Put cash into the drawer</source>
      <translation>Mettre des espèces dans le tiroir</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Ajouté</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>La remettre</translation>
    </message>
    <message>
      <source>Put it back, at a damaged start</source>
      <translation>La remettre, au démarrage</translation>
    </message>
    <message>
      <source>Put it in</source>
      <translation>Mettre</translation>
    </message>
    <message>
      <source>Put this one back</source>
      <translation>Remettre celle-ci</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>File</translation>
    </message>
    <message>
      <source>Queue it</source>
      <translation>Mettre en file</translation>
    </message>
    <message>
      <source>Queue it for later</source>
      <translation>Mettre en file pour plus tard</translation>
    </message>
    <message>
      <source>queue stopped</source>
      <translation>file arrêtée</translation>
    </message>
    <message>
      <source>Queue the sale</source>
      <translation>Mettre la vente en file</translation>
    </message>
    <message>
      <source>Queue {amount} for {name}</source>
      <translation>Mettre en file {amount} pour {name}</translation>
    </message>
    <message>
      <source>queued</source>
      <translation>en file</translation>
    </message>
    <message>
      <source>Queued: it goes by itself.</source>
      <translation>En file : elle part toute seule.</translation>
    </message>
    <message>
      <source>R print again</source>
      <translation>R réimprimer</translation>
    </message>
    <message>
      <source>Read what happened</source>
      <translation>Lire ce qui s'est passé</translation>
    </message>
    <message>
      <source>Ready for its customer</source>
      <translation>Prête pour son client</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>Reçu</translation>
    </message>
    <message>
      <source>Receipt has come: {whose}. {key} shows it.</source>
      <translation>Le reçu est arrivé : {whose}. {key} le montre.</translation>
    </message>
    <message>
      <source>receipt number {number} belongs to two sales</source>
      <translation>le reçu numéro {number} appartient à deux ventes</translation>
    </message>
    <message>
      <source>Receipt number {number}.</source>
      <translation>Reçu numéro {number}.</translation>
    </message>
    <message>
      <source>Receipt number, if it was paid</source>
      <translation>Numéro de reçu, si c'est payé</translation>
    </message>
    <message>
      <source>Receipt, copy {copy}</source>
      <translation>Reçu, copie {copy}</translation>
    </message>
    <message>
      <source>Receipts are shown on the screen until there is one</source>
      <translation>Les reçus sont montrés à l'écran d'ici là</translation>
    </message>
    <message>
      <source>Receipts are shown, and nothing is printed.</source>
      <translation>Les reçus sont montrés, rien n'est imprimé.</translation>
    </message>
    <message>
      <source>Recovery code {code}</source>
      <translation>Code de secours {code}</translation>
    </message>
    <message>
      <source>reference {number}</source>
      <translation>référence {number}</translation>
    </message>
    <message>
      <source>reference {reference} was given out twice</source>
      <translation>la référence {reference} a été donnée deux fois</translation>
    </message>
    <message>
      <source>references.log has {last_log}, and this till does not know it: it was restored from a backup</source>
      <translation>references.log a {last_log}, et cette caisse ne la connaît pas : elle vient d'une sauvegarde</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Refusée</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>refusée</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Remove the second one</source>
      <translation>Retirer la seconde</translation>
    </message>
    <message>
      <source>Remove the second printer</source>
      <translation>Retirer la seconde imprimante</translation>
    </message>
    <message>
      <source>Remove the second printer?</source>
      <translation>Retirer la seconde imprimante ?</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Retirer {name}</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>Retirer {name} ?</translation>
    </message>
    <message>
      <source>Reversals</source>
      <translation>Annulations</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>Sale {reference}</source>
      <translation>Vente {reference}</translation>
    </message>
    <message>
      <source>Sale {reference} cannot be read: the till's file was changed by hand. Run: tokentill doctor</source>
      <translation>La vente {reference} est illisible : le fichier de la caisse a été modifié à la main. Lancez : tokentill doctor</translation>
    </message>
    <message>
      <source>Sale {reference} does not wait for a code.</source>
      <translation>La vente {reference} n'attend pas de code.</translation>
    </message>
    <message>
      <source>Sale {reference} for this meter is not finished yet: its token may still come. Finish that one first.</source>
      <translation>La vente {reference} à ce compteur n'est pas finie : son jeton peut encore venir. Finissez-la d'abord.</translation>
    </message>
    <message>
      <source>Sale {reference} has its token; print the receipt.</source>
      <translation>La vente {reference} a son jeton ; imprimez le reçu.</translation>
    </message>
    <message>
      <source>Sale {reference} has no events. Run: tokentill doctor</source>
      <translation>La vente {reference} n'a pas d'événements. Lancez : tokentill doctor</translation>
    </message>
    <message>
      <source>Sale {reference} has no token to print.</source>
      <translation>La vente {reference} n'a pas de jeton à imprimer.</translation>
    </message>
    <message>
      <source>Sale {reference} has that already.</source>
      <translation>La vente {reference} l'a déjà.</translation>
    </message>
    <message>
      <source>Sale {reference} has that already. Read it again.</source>
      <translation>La vente {reference} l'a déjà. Relisez.</translation>
    </message>
    <message>
      <source>sale {reference} is complete and was never given to the printer</source>
      <translation>la vente {reference} est terminée et n'a jamais été donnée à l'imprimante</translation>
    </message>
    <message>
      <source>sale {reference} is complete without a token or a receipt number</source>
      <translation>la vente {reference} est terminée sans jeton ni numéro de reçu</translation>
    </message>
    <message>
      <source>sale {reference} is in the journal and not among the sales</source>
      <translation>la vente {reference} est dans le journal et pas parmi les ventes</translation>
    </message>
    <message>
      <source>sale {reference} is not what its events make of it</source>
      <translation>la vente {reference} n'est pas ce que disent ses événements</translation>
    </message>
    <message>
      <source>Sale {reference} is {state}: that cannot be done with it.</source>
      <translation>La vente {reference} est {state} : cela ne peut pas se faire.</translation>
    </message>
    <message>
      <source>Sale {reference} to this number is not finished</source>
      <translation>La vente {reference} à ce numéro n'est pas finie</translation>
    </message>
    <message>
      <source>Sale {reference} was not refused, or its money has been given back.</source>
      <translation>La vente {reference} n'a pas été refusée, ou son argent est rendu.</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Ventes</translation>
    </message>
    <message>
      <source>Sales behind X or Z</source>
      <translation>Ventes d'un X ou Z</translation>
    </message>
    <message>
      <source>Sales go on meanwhile.</source>
      <translation>Les ventes continuent pendant ce temps.</translation>
    </message>
    <message>
      <source>Sales in it: {had}; in the till now: {has}. What left since is asked about, nothing is sent again; what was queued since waits for you. Money that went back since, shifts and people of since then are not known any more. What is here now is kept. The till closes, and opens with the backup.</source>
      <translation>Ventes dedans : {had} ; dans la caisse : {has}. Ce qui est parti depuis est demandé, rien n'est renvoyé ; ce qui est en file depuis vous attend. L'argent rendu, les services et les personnes de depuis ne sont plus connus. Ce qui est là est gardé. La caisse se ferme, et s'ouvre avec la sauvegarde.</translation>
    </message>
    <message>
      <source>Sales of a test system are never in it.</source>
      <translation>Les ventes d'un système d'essai n'y sont jamais.</translation>
    </message>
    <message>
      <source>Sales of this shift</source>
      <translation>Ventes de ce service</translation>
    </message>
    <message>
      <source>Sales that can still be read</source>
      <translation>Ventes encore lisibles</translation>
    </message>
    <message>
      <source>Sales that were put aside</source>
      <translation>Ventes mises de côté</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save it</source>
      <translation>L'enregistrer</translation>
    </message>
    <message>
      <source>Save the profile first; T tests it then.</source>
      <translation>Enregistrez d'abord le profil ; T l'essaie ensuite.</translation>
    </message>
    <message>
      <source>Save the receipt</source>
      <translation>Enregistrer le reçu</translation>
    </message>
    <message>
      <source>Save, or export</source>
      <translation>Enregistrer, exporter</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
      <source>Say the number of their identity card: the company asks for it.</source>
      <translation>Dites le numéro de sa carte d'identité : la société le demande.</translation>
    </message>
    <message>
      <source>Say their telephone number: the company asks for it.</source>
      <translation>Dites son numéro de téléphone : la société le demande.</translation>
    </message>
    <message>
      <source>Say what the cash is for.</source>
      <translation>Dites pour quoi sont les espèces.</translation>
    </message>
    <message>
      <source>Say what the two of you know, and from whom: it is kept with the sale.</source>
      <translation>Dites ce que vous savez tous deux, et de qui : c'est gardé avec la vente.</translation>
    </message>
    <message>
      <source>Say what you know, and from whom: it is kept with the sale.</source>
      <translation>Dites ce que vous savez, et de qui : c'est gardé avec la vente.</translation>
    </message>
    <message>
      <source>Say who opens it.</source>
      <translation>Dites qui l'ouvre.</translation>
    </message>
    <message>
      <source>Say who opens the drawer, and why.</source>
      <translation>Dites qui ouvre le tiroir, et pourquoi.</translation>
    </message>
    <message>
      <source>Say who paid: the company asks for their name.</source>
      <translation>Dites qui a payé : la société demande son nom.</translation>
    </message>
    <message>
      <source>Say why it is opened.</source>
      <translation>Dites pourquoi il est ouvert.</translation>
    </message>
    <message>
      <source>Say why: it stands in the journal.</source>
      <translation>Dites pourquoi : c'est dans le journal.</translation>
    </message>
    <message>
      <source>Say yes to it</source>
      <translation>Autoriser</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Chercher</translation>
    </message>
    <message>
      <source>Search the network</source>
      <translation>Chercher sur le réseau</translation>
    </message>
    <message>
      <source>Searching the shop's network</source>
      <translation>Recherche sur le réseau du magasin</translation>
    </message>
    <message>
      <source>Second</source>
      <translation>La 2e</translation>
    </message>
    <message>
      <source>second in use</source>
      <translation>seconde en service</translation>
    </message>
    <message>
      <source>Second person</source>
      <translation>2e personne</translation>
    </message>
    <message>
      <source>Second place for backups</source>
      <translation>Second endroit des sauvegardes</translation>
    </message>
    <message>
      <source>Second printer</source>
      <translation>Seconde imprimante</translation>
    </message>
    <message>
      <source>second printer</source>
      <translation>seconde imprimante</translation>
    </message>
    <message>
      <source>seconds from 1 to 120</source>
      <translation>des secondes, de 1 à 120</translation>
    </message>
    <message>
      <source>seconds from 10 to 86400</source>
      <translation>des secondes, de 10 à 86400</translation>
    </message>
    <message>
      <source>Seconds without a key, after which the till locks</source>
      <translation>Secondes sans touche avant que la caisse se verrouille</translation>
    </message>
    <message>
      <source>seconds, such as 600</source>
      <translation>des secondes, comme 600</translation>
    </message>
    <message>
      <source>Secret</source>
      <translation>Secret</translation>
    </message>
    <message>
      <source>See all that is known</source>
      <translation>Voir tout ce qu'on sait</translation>
    </message>
    <message>
      <source>See that it is on and in the same network; or type its address with E.</source>
      <translation>Voyez si elle est allumée et sur le même réseau ; ou tapez son adresse avec E.</translation>
    </message>
    <message>
      <source>See that the address is right, and that this machine is connected.</source>
      <translation>Voyez si l'adresse est juste, et si cette machine est reliée.</translation>
    </message>
    <message>
      <source>See that the address is right.</source>
      <translation>Voyez si l'adresse est juste.</translation>
    </message>
    <message>
      <source>See that the number is right; if it is, the customer must ask the company.</source>
      <translation>Voyez si le numéro est juste ; s'il l'est, le client doit demander à la société.</translation>
    </message>
    <message>
      <source>See that the user name and the secrets are right.</source>
      <translation>Voyez si le nom d'utilisateur et les secrets sont justes.</translation>
    </message>
    <message>
      <source>See that this is who paid: let it go on, or cancel it and give the money back.</source>
      <translation>Voyez si c'est lui qui a payé : laissez continuer, ou annulez et rendez l'argent.</translation>
    </message>
    <message>
      <source>See the test page</source>
      <translation>Voir la page d'essai</translation>
    </message>
    <message>
      <source>See what is known, and decide</source>
      <translation>Voir ce qu'on sait, et décider</translation>
    </message>
    <message>
      <source>see what the drawer should hold before it is counted</source>
      <translation>voir ce que le tiroir doit contenir avant qu'il soit compté</translation>
    </message>
    <message>
      <source>Sell</source>
      <translation>Vendre</translation>
    </message>
    <message>
      <source>sell</source>
      <translation>vendre</translation>
    </message>
    <message>
      <source>Sell a second time all the same</source>
      <translation>Vendre quand même une seconde fois</translation>
    </message>
    <message>
      <source>Sell a token for practice</source>
      <translation>Vendre un jeton d'exercice</translation>
    </message>
    <message>
      <source>Sell all the same</source>
      <translation>Vendre quand même</translation>
    </message>
    <message>
      <source>Sell all the same if there is more float by now.</source>
      <translation>Vendez quand même s'il y a plus de solde maintenant.</translation>
    </message>
    <message>
      <source>Sell from the sandbox, nothing real, until one is set up</source>
      <translation>Vendre du système d'essai, rien de réel, jusqu'à ce qu'il y en ait un</translation>
    </message>
    <message>
      <source>Sell it again now</source>
      <translation>Vendre à nouveau</translation>
    </message>
    <message>
      <source>Sell it now</source>
      <translation>Vendre maintenant</translation>
    </message>
    <message>
      <source>Sell it now, or give it back.</source>
      <translation>Vendez maintenant, ou rendez-le.</translation>
    </message>
    <message>
      <source>Sell it, or send it again</source>
      <translation>Vendre, ou renvoyer</translation>
    </message>
    <message>
      <source>Sell nothing before that is set right.</source>
      <translation>Ne vendez rien avant que ce soit réglé.</translation>
    </message>
    <message>
      <source>Sell through {provider} instead</source>
      <translation>Vendre plutôt par {provider}</translation>
    </message>
    <message>
      <source>Sell through {provider} instead, or sell all the same if there is more float by now.</source>
      <translation>Vendez plutôt par {provider}, ou vendez quand même s'il y a plus de solde maintenant.</translation>
    </message>
    <message>
      <source>sell to a meter that has an unfinished sale</source>
      <translation>vendre à un compteur qui a une vente en suspens</translation>
    </message>
    <message>
      <source>Sell tokens</source>
      <translation>Vendre des jetons</translation>
    </message>
    <message>
      <source>Sell {amount} to {name}</source>
      <translation>Vendre {amount} à {name}</translation>
    </message>
    <message>
      <source>Selling …</source>
      <translation>Vente en cours …</translation>
    </message>
    <message>
      <source>send a sale again that is proved not sold</source>
      <translation>renvoyer une vente prouvée non vendue</translation>
    </message>
    <message>
      <source>Send it again</source>
      <translation>Renvoyer</translation>
    </message>
    <message>
      <source>Send it again, or give the money back.</source>
      <translation>Renvoyez-la, ou rendez l'argent.</translation>
    </message>
    <message>
      <source>Send it all the same</source>
      <translation>Envoyer quand même</translation>
    </message>
    <message>
      <source>sending</source>
      <translation>en cours d'envoi</translation>
    </message>
    <message>
      <source>Sent to {company}.</source>
      <translation>Envoyée à {company}.</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sept.</translation>
    </message>
    <message>
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <source>Serial port at {place}</source>
      <translation>Port série {place}</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Installer</translation>
    </message>
    <message>
      <source>Set up a provider</source>
      <translation>Installer un fournisseur</translation>
    </message>
    <message>
      <source>Set up the printer</source>
      <translation>Installer l'imprimante</translation>
    </message>
    <message>
      <source>Set up what is chosen</source>
      <translation>Installer le choix</translation>
    </message>
    <message>
      <source>Setting up – Tokentill</source>
      <translation>Installation – Tokentill</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Settings are for looking at here</source>
      <translation>Ici, les réglages se regardent seulement</translation>
    </message>
    <message>
      <source>Settings, export</source>
      <translation>Réglages, export</translation>
    </message>
    <message>
      <source>Shop</source>
      <translation>Magasin</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Entrer</translation>
    </message>
    <message>
      <source>Sign in first.</source>
      <translation>Entrez d'abord.</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Connecté</translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation>depuis {when}</translation>
    </message>
    <message>
      <source>Slip, beside a code</source>
      <translation>Bon, avec un code</translation>
    </message>
    <message>
      <source>Socodee does not sell in {currency}: write {currencies}.</source>
      <translation>Socodee ne vend pas en {currency} : écrivez {currencies}.</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Vendu</translation>
    </message>
    <message>
      <source>Sold to {customer}.</source>
      <translation>Vendu à {customer}.</translation>
    </message>
    <message>
      <source>sold, token ending {ends}</source>
      <translation>vendu, jeton finissant par {ends}</translation>
    </message>
    <message>
      <source>sold, tokens ending {ends}</source>
      <translation>vendu, jetons finissant par {ends}</translation>
    </message>
    <message>
      <source>Sold, {span}</source>
      <translation>Vendues, {span}</translation>
    </message>
    <message>
      <source>Sold: {count}</source>
      <translation>Vendues : {count}</translation>
    </message>
    <message>
      <source>Some things take two of you: money back for a sale that was sent, a sale that nothing proves, a difference in the drawer.</source>
      <translation>Certaines choses demandent deux personnes : rendre l'argent d'une vente envoyée, une vente que rien ne prouve, un écart du tiroir.</translation>
    </message>
    <message>
      <source>Somebody else unlocks a PIN.</source>
      <translation>C'est quelqu'un d'autre qui débloque un PIN.</translation>
    </message>
    <message>
      <source>Somebody else unlocks it</source>
      <translation>Un autre le débloque</translation>
    </message>
    <message>
      <source>Somebody else was the first meanwhile.</source>
      <translation>Quelqu'un d'autre a été le premier entre-temps.</translation>
    </message>
    <message>
      <source>something came back that is not its answer</source>
      <translation>ce qui est revenu n'est pas sa réponse</translation>
    </message>
    <message>
      <source>Something is missing in this till or cannot be proved: the paper says what.</source>
      <translation>Quelque chose manque dans cette caisse ou ne peut être prouvé : le papier le dit.</translation>
    </message>
    <message>
      <source>Something that takes print jobs at {place}</source>
      <translation>Quelque chose qui prend des impressions à {place}</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Saine</translation>
    </message>
    <message>
      <source>Sounds for done and trouble</source>
      <translation>Sons de réussite et d'erreur</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Vitesse</translation>
    </message>
    <message>
      <source>Step {number} of 5</source>
      <translation>Étape {number} sur 5</translation>
    </message>
    <message>
      <source>Step {step} of {count}</source>
      <translation>Étape {step} sur {count}</translation>
    </message>
    <message>
      <source>Stop: two people must decide</source>
      <translation>Stop : à décider à deux</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>arrêtée</translation>
    </message>
    <message>
      <source>Such as /dev/ttyUSB0, or COM3 on Windows.</source>
      <translation>Comme /dev/ttyUSB0, ou COM3 sous Windows.</translation>
    </message>
    <message>
      <source>Such as Karibu tena!</source>
      <translation>Comme À bientôt !</translation>
    </message>
    <message>
      <source>Such as P051234567X.</source>
      <translation>Comme P051234567X.</translation>
    </message>
    <message>
      <source>Such as: Otieno rang Kenya Power, case 4711.</source>
      <translation>Par exemple : Otieno a appelé Kenya Power, dossier 4711.</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Superviseur</translation>
    </message>
    <message>
      <source>supervisor</source>
      <translation>superviseur</translation>
    </message>
    <message>
      <source>Support file</source>
      <translation>Fichier d'aide</translation>
    </message>
    <message>
      <source>Switch the printer on first. What is found here is offered.</source>
      <translation>Allumez d'abord l'imprimante. Ce qui est trouvé ici est proposé.</translation>
    </message>
    <message>
      <source>Switch the provider</source>
      <translation>Changer de fournisseur</translation>
    </message>
    <message>
      <source>T logs in to the chosen provider and reads the float there. Nothing is sold by that.</source>
      <translation>T se connecte au fournisseur choisi et y lit le solde. Rien n'est vendu ainsi.</translation>
    </message>
    <message>
      <source>T tests it.</source>
      <translation>T l'essaie.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Take cash out</source>
      <translation>Retirer des espèces</translation>
    </message>
    <message>
      <source>Take cash out of the drawer</source>
      <translation>Retirer des espèces du tiroir</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Le prendre</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Take it up again</source>
      <translation>La reprendre</translation>
    </message>
    <message>
      <source>Take no money yet.</source>
      <translation>Ne prenez pas encore d'argent.</translation>
    </message>
    <message>
      <source>Take no money.</source>
      <translation>Ne prenez pas d'argent.</translation>
    </message>
    <message>
      <source>Take one up again</source>
      <translation>En reprendre une</translation>
    </message>
    <message>
      <source>Take product {number}</source>
      <translation>Prendre le produit {number}</translation>
    </message>
    <message>
      <source>Taken out</source>
      <translation>Retiré</translation>
    </message>
    <message>
      <source>Tax PIN number</source>
      <translation>Numéro fiscal</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Telephone number</source>
      <translation>Numéro de téléphone</translation>
    </message>
    <message>
      <source>Telephone where none is given</source>
      <translation>Téléphone si aucun n'est donné</translation>
    </message>
    <message>
      <source>TEST</source>
      <translation>ESSAI</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Tester</translation>
    </message>
    <message>
      <source>Test it</source>
      <translation>L'essayer</translation>
    </message>
    <message>
      <source>Test logs in with what stands here, and sells nothing.</source>
      <translation>Tester se connecte avec ce qui est écrit ici, et ne vend rien.</translation>
    </message>
    <message>
      <source>Test logs in with what stands here, and sells nothing. Secrets go into this machine's keyring, never into a file.</source>
      <translation>Tester se connecte avec ce qui est écrit ici, et ne vend rien. Les secrets vont dans le trousseau de cette machine, jamais dans un fichier.</translation>
    </message>
    <message>
      <source>Test page</source>
      <translation>Page d'essai</translation>
    </message>
    <message>
      <source>Test sales are in no shift.</source>
      <translation>Les ventes d'essai ne sont dans aucun service.</translation>
    </message>
    <message>
      <source>test system</source>
      <translation>système d'essai</translation>
    </message>
    <message>
      <source>Test system: no real money moves</source>
      <translation>Système d'essai : pas d'argent réel</translation>
    </message>
    <message>
      <source>Test, in a form</source>
      <translation>Essayer, dans un formulaire</translation>
    </message>
    <message>
      <source>Testing {name}</source>
      <translation>Essai de {name}</translation>
    </message>
    <message>
      <source>That is not the passphrase of {file}. Type the one it was made with. Nothing was changed.</source>
      <translation>Ce n'est pas la phrase secrète de {file}. Tapez celle de sa création. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>That is not the PIN of {name}.</source>
      <translation>Ce n'est pas le PIN de {name}.</translation>
    </message>
    <message>
      <source>That is not the recovery code of this till. Read it again from its paper.</source>
      <translation>Ce n'est pas le code de secours de cette caisse. Relisez-le sur son papier.</translation>
    </message>
    <message>
      <source>That is the meter that the token went to. Type the one that was meant.</source>
      <translation>C'est le compteur qui a eu le jeton. Tapez celui qui était voulu.</translation>
    </message>
    <message>
      <source>That is the PIN as it was. Choose another.</source>
      <translation>C'est le PIN d'avant. Choisissez-en un autre.</translation>
    </message>
    <message>
      <source>That is too much to look for: at most {count} letters.</source>
      <translation>C'est trop à chercher : {count} lettres au plus.</translation>
    </message>
    <message>
      <source>That is too much to look for: at most {count} words.</source>
      <translation>C'est trop à chercher : {count} mots au plus.</translation>
    </message>
    <message>
      <source>That PIN is among the first that anybody would try. Choose another.</source>
      <translation>Ce PIN est parmi les premiers que l'on essaierait. Choisissez-en un autre.</translation>
    </message>
    <message>
      <source>the account reads number;code</source>
      <translation>le compte s'écrit numéro;code</translation>
    </message>
    <message>
      <source>the address</source>
      <translation>l'adresse</translation>
    </message>
    <message>
      <source>The amount must be more than zero.</source>
      <translation>Le montant doit être plus que zéro.</translation>
    </message>
    <message>
      <source>The backup is being looked through</source>
      <translation>La sauvegarde est examinée</translation>
    </message>
    <message>
      <source>The backup of {made} is in place. F3 shows what it left to be looked at.</source>
      <translation>La sauvegarde du {made} est en place. F3 montre ce qu'elle laisse à regarder.</translation>
    </message>
    <message>
      <source>The backup was not put back. {trouble}</source>
      <translation>La sauvegarde n'a pas été remise. {trouble}</translation>
    </message>
    <message>
      <source>The backup {path} is damaged: {why}. Nothing was changed.</source>
      <translation>La sauvegarde {path} est abîmée : {why}. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>The backups</source>
      <translation>Les sauvegardes</translation>
    </message>
    <message>
      <source>The backups in {folder} are sealed, and their passphrase is not to be had here now. Unlock the keyring, or choose another folder. Nothing was kept.</source>
      <translation>Les sauvegardes de {folder} sont scellées, et leur phrase secrète n'est pas disponible ici maintenant. Déverrouillez le trousseau, ou choisissez un autre dossier. Rien n'a été gardé.</translation>
    </message>
    <message>
      <source>The balance cannot be read.</source>
      <translation>Le solde ne peut être lu.</translation>
    </message>
    <message>
      <source>The bill is paid, and its receipt was not printed.</source>
      <translation>La facture est payée, et son reçu n'a pas été imprimé.</translation>
    </message>
    <message>
      <source>The bill is paid.</source>
      <translation>La facture est payée.</translation>
    </message>
    <message>
      <source>the cash that the shift of {when} UTC began with is not what its event says</source>
      <translation>le fonds de caisse du service du {when} UTC n'est pas ce que dit son événement</translation>
    </message>
    <message>
      <source>The check digit is wrong: one digit was mistyped. Read the meter number again.</source>
      <translation>Le chiffre de contrôle est faux : un chiffre a été mal tapé. Relisez le numéro du compteur.</translation>
    </message>
    <message>
      <source>The code has not left: give it again.</source>
      <translation>Le code n'est pas parti : donnez-le encore.</translation>
    </message>
    <message>
      <source>The code that was sent</source>
      <translation>Le code envoyé</translation>
    </message>
    <message>
      <source>The code was answered: {outcome}.</source>
      <translation>Réponse au code : {outcome}.</translation>
    </message>
    <message>
      <source>The code was handed on to {company}.</source>
      <translation>Le code a été transmis à {company}.</translation>
    </message>
    <message>
      <source>The company moves its units; this is what it asks for.</source>
      <translation>La société déplace ses unités ; voici ce qu'elle demande.</translation>
    </message>
    <message>
      <source>The count was not used. C counts for this one.</source>
      <translation>Le compte n'a pas servi. C compte pour celui-ci.</translation>
    </message>
    <message>
      <source>The count was not used. Enter begins a new one.</source>
      <translation>Le compte n'a pas servi. Enter en commence un nouveau.</translation>
    </message>
    <message>
      <source>The cover was opened while it printed. Close it and wait: some printers print on by themselves. If the paper is not whole then, print it again.</source>
      <translation>Le capot a été ouvert pendant l'impression. Fermez-le et attendez : certaines imprimantes reprennent seules. Si le papier n'est pas entier, imprimez-le encore.</translation>
    </message>
    <message>
      <source>The customer</source>
      <translation>Le client</translation>
    </message>
    <message>
      <source>The customer has it</source>
      <translation>Le client l'a</translation>
    </message>
    <message>
      <source>The customer went away with a slip.</source>
      <translation>Le client est parti avec un bon.</translation>
    </message>
    <message>
      <source>The customer's telephone number</source>
      <translation>Numéro de téléphone du client</translation>
    </message>
    <message>
      <source>The desk: figures</source>
      <translation>Le bureau : chiffres</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>le disque est plein</translation>
    </message>
    <message>
      <source>The disk is full: no new sale can be taken. Make room, then try again.</source>
      <translation>Le disque est plein : aucune vente nouvelle n'est possible. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
      <source>The disk is full: nothing was kept. Make room, then try again.</source>
      <translation>Le disque est plein : rien n'a été gardé. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
      <source>The document publishes only its demo: sandbox.powershop.ng:8081.</source>
      <translation>Le document ne publie que sa démo : sandbox.powershop.ng:8081.</translation>
    </message>
    <message>
      <source>the dossier</source>
      <translation>le dossier</translation>
    </message>
    <message>
      <source>The drawer</source>
      <translation>Le tiroir</translation>
    </message>
    <message>
      <source>The drawer differs</source>
      <translation>Le tiroir diffère</translation>
    </message>
    <message>
      <source>The drawer holds what it should</source>
      <translation>Le tiroir contient ce qu'il doit</translation>
    </message>
    <message>
      <source>The drawer holds {amount} less than it should.</source>
      <translation>Le tiroir contient {amount} de moins qu'il ne doit.</translation>
    </message>
    <message>
      <source>The drawer holds {amount} more than it should.</source>
      <translation>Le tiroir contient {amount} de plus qu'il ne doit.</translation>
    </message>
    <message>
      <source>The drawer is open</source>
      <translation>Le tiroir est ouvert</translation>
    </message>
    <message>
      <source>The drawer may not have opened: use its key.</source>
      <translation>Le tiroir ne s'est peut-être pas ouvert : prenez sa clé.</translation>
    </message>
    <message>
      <source>The drawer was not opened</source>
      <translation>Le tiroir n'a pas été ouvert</translation>
    </message>
    <message>
      <source>The export was ended</source>
      <translation>L'export a été arrêté</translation>
    </message>
    <message>
      <source>The file that stands for the printer cannot be written.</source>
      <translation>Le fichier qui tient lieu d'imprimante ne peut être écrit.</translation>
    </message>
    <message>
      <source>The file that stands for the printer could not be written to its end.</source>
      <translation>Le fichier qui tient lieu d'imprimante n'a pu être écrit jusqu'au bout.</translation>
    </message>
    <message>
      <source>The first day, {first}, is after the last, {last}. Put the earlier day first.</source>
      <translation>Le premier jour, {first}, vient après le dernier, {last}. Mettez d'abord le plus ancien.</translation>
    </message>
    <message>
      <source>The first person here is the manager.</source>
      <translation>La première personne ici est le gérant.</translation>
    </message>
    <message>
      <source>The float is {amount}.</source>
      <translation>Le solde est de {amount}.</translation>
    </message>
    <message>
      <source>the help line</source>
      <translation>la ligne d'aide</translation>
    </message>
    <message>
      <source>The journal says who did it.</source>
      <translation>Le journal dit qui l'a fait.</translation>
    </message>
    <message>
      <source>The kept one is not sent there. Type it here.</source>
      <translation>Celui qui est gardé n'y est pas envoyé. Tapez-le ici.</translation>
    </message>
    <message>
      <source>The key in the meter is out of date, or the company has never set it: no token fits it before that.</source>
      <translation>La clé du compteur est périmée, ou la société ne l'a jamais mise : aucun jeton ne va avant.</translation>
    </message>
    <message>
      <source>The keypad at home does not reach the meter outside. The token has not been looked at.</source>
      <translation>Le clavier de la maison ne joint pas le compteur dehors. Le jeton n'a pas été regardé.</translation>
    </message>
    <message>
      <source>The largest sale is {amount}.</source>
      <translation>La plus grande vente est de {amount}.</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Les 30 derniers jours</translation>
    </message>
    <message>
      <source>The last 7 days</source>
      <translation>Les 7 derniers jours</translation>
    </message>
    <message>
      <source>The last closing</source>
      <translation>La dernière clôture</translation>
    </message>
    <message>
      <source>The line cannot be proved: somebody may have changed it. It is counted as a real sale that was paid in cash.</source>
      <translation>La ligne ne peut être prouvée : quelqu'un a pu la changer. Elle compte comme une vraie vente payée en espèces.</translation>
    </message>
    <message>
      <source>The line dropped after we asked {company}.</source>
      <translation>La ligne est tombée après notre demande à {company}.</translation>
    </message>
    <message>
      <source>the line dropped before a whole answer came</source>
      <translation>la ligne est tombée avant une réponse entière</translation>
    </message>
    <message>
      <source>The line to the printer broke before anything was printed. See that it is on, then print again.</source>
      <translation>La liaison à l'imprimante s'est coupée avant toute impression. Voyez si elle est allumée, puis réimprimez.</translation>
    </message>
    <message>
      <source>The line to the printer broke while it printed. Look whether the paper came out; if it did not, print it again.</source>
      <translation>La liaison à l'imprimante s'est coupée pendant l'impression. Regardez si le papier est sorti ; sinon, réimprimez-le.</translation>
    </message>
    <message>
      <source>The line to {company} is down.</source>
      <translation>La ligne vers {company} est coupée.</translation>
    </message>
    <message>
      <source>The logo {name} {why} Papers come out without it; name another one in till.toml.</source>
      <translation>Le logo {name} {why} Les papiers sortent sans lui ; nommez-en un autre dans till.toml.</translation>
    </message>
    <message>
      <source>The meter cannot read the token as its own: most often a digit is wrong, or it is another meter's.</source>
      <translation>Le compteur ne lit pas le jeton comme le sien : le plus souvent un chiffre est faux, ou il est d'un autre compteur.</translation>
    </message>
    <message>
      <source>The meter has taken one of its two update codes, and waits for the other one.</source>
      <translation>Le compteur a pris un de ses deux codes de mise à jour, et attend l'autre.</translation>
    </message>
    <message>
      <source>The meter holds so many units already that these would be too many for it.</source>
      <translation>Le compteur a déjà tant d'unités que celles-ci seraient de trop.</translation>
    </message>
    <message>
      <source>The meter is free now: sell it, or give the money back.</source>
      <translation>Le compteur est libre : vendez, ou rendez l'argent.</translation>
    </message>
    <message>
      <source>The meter that was meant</source>
      <translation>Le compteur voulu</translation>
    </message>
    <message>
      <source>the money of sale {reference} is not where its state says</source>
      <translation>l'argent de la vente {reference} n'est pas où son état le dit</translation>
    </message>
    <message>
      <source>The money of sale {reference} was not given back.</source>
      <translation>L'argent de la vente {reference} n'a pas été rendu.</translation>
    </message>
    <message>
      <source>the money of sale {reference} went into another sale that does not have it, or has it twice</source>
      <translation>l'argent de la vente {reference} est passé à une autre vente qui ne l'a pas, ou l'a deux fois</translation>
    </message>
    <message>
      <source>The name cannot be asked now</source>
      <translation>Le nom ne peut être demandé</translation>
    </message>
    <message>
      <source>The new PIN again</source>
      <translation>Le nouveau PIN encore</translation>
    </message>
    <message>
      <source>The newest backup in {folder} is of {day}: what was sold since is in none there.</source>
      <translation>La dernière sauvegarde de {folder} est du {day} : ce qui s'est vendu depuis n'y est pas.</translation>
    </message>
    <message>
      <source>The one it was sealed with, then Enter.</source>
      <translation>Celle qui l'a scellée, puis Enter.</translation>
    </message>
    <message>
      <source>The other printer is there already. A second one is somewhere else.</source>
      <translation>L'autre imprimante est déjà là. Une seconde est ailleurs.</translation>
    </message>
    <message>
      <source>The paper ran out while it printed. Change the roll and wait: some printers print on by themselves. If the paper is not whole then, print it again.</source>
      <translation>Plus de papier pendant l'impression. Changez le rouleau et attendez : parfois l'imprimante reprend seule. Si le papier n'est pas entier, réimprimez-le.</translation>
    </message>
    <message>
      <source>The paper waited for too long and was not printed by itself. If the customer is here, print it again.</source>
      <translation>Le papier a trop attendu et n'a pas été imprimé tout seul. Si le client est là, imprimez-le.</translation>
    </message>
    <message>
      <source>The passphrase is kept</source>
      <translation>La phrase secrète est gardée</translation>
    </message>
    <message>
      <source>The payment may have been issued.</source>
      <translation>Le paiement a peut-être été fait.</translation>
    </message>
    <message>
      <source>The PIN can be typed again.</source>
      <translation>Le PIN peut être retapé.</translation>
    </message>
    <message>
      <source>The PIN is as it was.</source>
      <translation>Le PIN est comme avant.</translation>
    </message>
    <message>
      <source>The PIN of a {role} has {least} to {most} digits.</source>
      <translation>Le PIN d'un {role} a de {least} à {most} chiffres.</translation>
    </message>
    <message>
      <source>The PIN of a {role} is unlocked by a {role}. {name} is a {own}.</source>
      <translation>Le PIN d'un {role} est débloqué par un {role}. {name} est {own}.</translation>
    </message>
    <message>
      <source>The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a manager sets a new one.</source>
      <translation>Le PIN de {name} a été trop souvent mal tapé. Réessayez dans {seconds} s, ou un gérant en donne un nouveau.</translation>
    </message>
    <message>
      <source>The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a {role} unlocks it.</source>
      <translation>Le PIN de {name} a été trop souvent mal tapé. Réessayez dans {seconds} s, ou un {role} le débloque.</translation>
    </message>
    <message>
      <source>The PIN of {name} was unlocked once, and typed wrong again. It waits now, or a manager sets a new one.</source>
      <translation>Le PIN de {name} a été débloqué une fois, puis encore mal tapé. Il faut attendre, ou un gérant en donne un nouveau.</translation>
    </message>
    <message>
      <source>The PIN you have now</source>
      <translation>Le PIN que vous avez</translation>
    </message>
    <message>
      <source>The PINs of this till were made on another machine. Type the recovery code that was printed when the first person was made; until then nobody can sign in.</source>
      <translation>Les PIN de cette caisse ont été faits sur une autre machine. Tapez le code de secours imprimé avec la première personne ; d'ici là personne ne peut entrer.</translation>
    </message>
    <message>
      <source>The printer</source>
      <translation>Imprimante principale</translation>
    </message>
    <message>
      <source>The printer does not answer. See that it is on, then print again.</source>
      <translation>L'imprimante ne répond pas. Voyez si elle est allumée, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer is not there. See that it is connected and on, then print again.</source>
      <translation>L'imprimante n'est pas là. Voyez si elle est reliée et allumée, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer is out of paper. Change the roll, then print again.</source>
      <translation>L'imprimante n'a plus de papier. Changez le rouleau, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer is saved</source>
      <translation>L'imprimante est enregistrée</translation>
    </message>
    <message>
      <source>The printer is there but does not let the till in: another program may be using it.</source>
      <translation>L'imprimante est là mais refuse la caisse : un autre programme s'en sert peut-être.</translation>
    </message>
    <message>
      <source>The printer says that it cannot print. Look at its lights, then print again.</source>
      <translation>L'imprimante dit qu'elle ne peut imprimer. Regardez ses voyants, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer stopped answering while it printed. Look whether the paper came out; if it did not, print it again.</source>
      <translation>L'imprimante a cessé de répondre pendant l'impression. Regardez si le papier est sorti ; sinon, réimprimez-le.</translation>
    </message>
    <message>
      <source>The printer stopped taking what it should print. Look whether the paper came out; if it did not, print it again.</source>
      <translation>L'imprimante a cessé de prendre ce qu'elle doit imprimer. Regardez si le papier est sorti ; sinon, réimprimez-le.</translation>
    </message>
    <message>
      <source>The printer stopped while it printed. Look at its lights and at the paper: if that is not whole, print it again.</source>
      <translation>L'imprimante s'est arrêtée pendant l'impression. Regardez ses voyants et le papier : s'il n'est pas entier, réimprimez-le.</translation>
    </message>
    <message>
      <source>The printer takes nothing. Look at its lights, then print again.</source>
      <translation>L'imprimante ne prend rien. Regardez ses voyants, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer's cover is open. Close it, then print again.</source>
      <translation>Le capot de l'imprimante est ouvert. Fermez-le, puis réimprimez.</translation>
    </message>
    <message>
      <source>The printer's name in Windows.</source>
      <translation>Le nom de l'imprimante sous Windows.</translation>
    </message>
    <message>
      <source>The queue's name on this machine.</source>
      <translation>Le nom de la file sur cette machine.</translation>
    </message>
    <message>
      <source>The receipt</source>
      <translation>Le reçu</translation>
    </message>
    <message>
      <source>The receipt came out of the second printer.</source>
      <translation>Le reçu est sorti de la seconde imprimante.</translation>
    </message>
    <message>
      <source>The receipt has not been printed.</source>
      <translation>Le reçu n'a pas été imprimé.</translation>
    </message>
    <message>
      <source>The receipt is on the screen.</source>
      <translation>Le reçu est à l'écran.</translation>
    </message>
    <message>
      <source>The receipt is printed when it is handed over.</source>
      <translation>Le reçu s'imprime à la remise.</translation>
    </message>
    <message>
      <source>The receipt is printed.</source>
      <translation>Le reçu est imprimé.</translation>
    </message>
    <message>
      <source>The receipt is printed. The roll is near its end: have another one ready.</source>
      <translation>Le reçu est imprimé. Le rouleau touche à sa fin : préparez-en un autre.</translation>
    </message>
    <message>
      <source>The receipt is printing …</source>
      <translation>Le reçu s'imprime …</translation>
    </message>
    <message>
      <source>The receipt is printing: the line takes {seconds} seconds for it.</source>
      <translation>Le reçu s'imprime : la liaison prend {seconds} secondes.</translation>
    </message>
    <message>
      <source>The receipt went to the printer.</source>
      <translation>Le reçu est parti à l'imprimante.</translation>
    </message>
    <message>
      <source>The record of sale {reference} does not fit the schema: {error}. Nothing was exported.</source>
      <translation>L'enregistrement de la vente {reference} ne suit pas le schéma : {error}. Rien n'a été exporté.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when the line is back.</source>
      <translation>La vente attend en file : elle part toute seule quand la ligne revient.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when there is float again.</source>
      <translation>La vente attend en file : elle part toute seule quand il y a de nouveau du solde.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when {company} allows this meter to buy again.</source>
      <translation>La vente attend en file : elle part toute seule quand {company} permet de nouveau un achat à ce compteur.</translation>
    </message>
    <message>
      <source>The sale was cancelled.</source>
      <translation>La vente a été annulée.</translation>
    </message>
    <message>
      <source>The sales behind it</source>
      <translation>Ses ventes</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>La même encore une fois</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation>Le même PIN encore</translation>
    </message>
    <message>
      <source>The sandbox is asked whose the meter is.</source>
      <translation>On demande au système d'essai à qui est le compteur.</translation>
    </message>
    <message>
      <source>The screen</source>
      <translation>L'écran</translation>
    </message>
    <message>
      <source>The screen and the papers speak {language} now.</source>
      <translation>L'écran et les papiers sont maintenant en : {language}.</translation>
    </message>
    <message>
      <source>The screen changes once nothing is typed or under way: save the shop again then.</source>
      <translation>L'écran change quand rien n'est saisi ni en cours : enregistrez alors encore le magasin.</translation>
    </message>
    <message>
      <source>The screen stands for the paper here.</source>
      <translation>Ici l'écran remplace le papier.</translation>
    </message>
    <message>
      <source>The screen stands for the paper here: nothing is printed.</source>
      <translation>Ici l'écran remplace le papier : rien n'est imprimé.</translation>
    </message>
    <message>
      <source>The second one prints what the printer refuses.</source>
      <translation>La seconde imprime ce que l'imprimante refuse.</translation>
    </message>
    <message>
      <source>The second place for backups is not there: {place}. Put the stick in; the first backup there is made by hand (F10, B).</source>
      <translation>Le second endroit des sauvegardes n'est pas là : {place}. Mettez la clé ; la première sauvegarde s'y fait à la main (F10, B).</translation>
    </message>
    <message>
      <source>The second place is {place}.</source>
      <translation>Le second endroit est {place}.</translation>
    </message>
    <message>
      <source>The second printer</source>
      <translation>La seconde imprimante</translation>
    </message>
    <message>
      <source>The second printer is removed</source>
      <translation>La seconde imprimante est retirée</translation>
    </message>
    <message>
      <source>The second printer stays</source>
      <translation>La seconde imprimante reste</translation>
    </message>
    <message>
      <source>The secrets stay where they are: an unfinished sale cannot be asked about without them.</source>
      <translation>Les secrets restent où ils sont : sans eux, on ne peut rien demander d'une vente en suspens.</translation>
    </message>
    <message>
      <source>The settings for {provider} were changed since. Give the money back, and sell anew.</source>
      <translation>Les réglages de {provider} ont changé depuis. Rendez l'argent, et vendez de nouveau.</translation>
    </message>
    <message>
      <source>The settings for {provider} were changed since: cancel this sale and sell anew.</source>
      <translation>Les réglages de {provider} ont changé depuis : annulez cette vente et vendez de nouveau.</translation>
    </message>
    <message>
      <source>The shift goes on</source>
      <translation>Le service continue</translation>
    </message>
    <message>
      <source>The shift has begun</source>
      <translation>Le service est ouvert</translation>
    </message>
    <message>
      <source>The shift has ended meanwhile</source>
      <translation>Le service a pris fin entre-temps</translation>
    </message>
    <message>
      <source>the shift of {when} UTC is not what its events make of it</source>
      <translation>le service du {when} UTC n'est pas ce que disent ses événements</translation>
    </message>
    <message>
      <source>The shift was not begun</source>
      <translation>Le service n'a pas été ouvert</translation>
    </message>
    <message>
      <source>The shop</source>
      <translation>Le magasin</translation>
    </message>
    <message>
      <source>The shop is saved</source>
      <translation>Le magasin est enregistré</translation>
    </message>
    <message>
      <source>The shop needs a name, of at most 60 letters.</source>
      <translation>Il faut au magasin un nom, de 60 lettres au plus.</translation>
    </message>
    <message>
      <source>The shop's account at {company} may not do this. Call a supervisor.</source>
      <translation>Le compte du magasin chez {company} n'a pas ce droit. Appelez un superviseur.</translation>
    </message>
    <message>
      <source>The shop's float at {company} does not cover this sale.</source>
      <translation>Le solde du magasin chez {company} ne couvre pas cette vente.</translation>
    </message>
    <message>
      <source>The shop's float with {provider} was {balance}, {age}. It does not cover this sale.</source>
      <translation>Le solde du magasin chez {provider} était de {balance}, {age}. Il ne couvre pas cette vente.</translation>
    </message>
    <message>
      <source>The shop's name</source>
      <translation>Le nom du magasin</translation>
    </message>
    <message>
      <source>the shop's name in quotes, at most 60 letters</source>
      <translation>le nom du magasin entre guillemets, 60 lettres au plus</translation>
    </message>
    <message>
      <source>the slip</source>
      <translation>le bon</translation>
    </message>
    <message>
      <source>The smallest sale is {amount}.</source>
      <translation>La plus petite vente est de {amount}.</translation>
    </message>
    <message>
      <source>The smallest sale to this meter is {amount}.</source>
      <translation>La plus petite vente à ce compteur est de {amount}.</translation>
    </message>
    <message>
      <source>The steps on the receipt are in the right order. Print a copy where the paper is gone.</source>
      <translation>Les étapes du reçu sont dans le bon ordre. Imprimez une copie si le papier est perdu.</translation>
    </message>
    <message>
      <source>The support file is written</source>
      <translation>Le fichier d'aide est écrit</translation>
    </message>
    <message>
      <source>the tax PIN number</source>
      <translation>le numéro d'impôt</translation>
    </message>
    <message>
      <source>the test page</source>
      <translation>la page d'essai</translation>
    </message>
    <message>
      <source>The test page was not printed</source>
      <translation>La page d'essai n'a pas été imprimée</translation>
    </message>
    <message>
      <source>The till</source>
      <translation>La caisse</translation>
    </message>
    <message>
      <source>the till</source>
      <translation>la caisse</translation>
    </message>
    <message>
      <source>The till cannot be set up yet</source>
      <translation>La caisse ne peut encore être installée</translation>
    </message>
    <message>
      <source>The till cannot open</source>
      <translation>La caisse ne peut s'ouvrir</translation>
    </message>
    <message>
      <source>The till has no {label} for {name}.</source>
      <translation>Pour {name}, il manque à la caisse : {label}.</translation>
    </message>
    <message>
      <source>The till is being closed: the code for sale {reference} was not sent. Give it again once the till is open.</source>
      <translation>La caisse se ferme : le code de la vente {reference} n'a pas été envoyé. Donnez-le encore quand elle sera ouverte.</translation>
    </message>
    <message>
      <source>The till is being opened …</source>
      <translation>La caisse s'ouvre …</translation>
    </message>
    <message>
      <source>The till is opening</source>
      <translation>La caisse s'ouvre</translation>
    </message>
    <message>
      <source>The till is opening. One moment …</source>
      <translation>La caisse s'ouvre. Un instant …</translation>
    </message>
    <message>
      <source>The till is ready</source>
      <translation>La caisse est prête</translation>
    </message>
    <message>
      <source>The till is ready for practice</source>
      <translation>La caisse est prête pour l'exercice</translation>
    </message>
    <message>
      <source>The till knows of no paper from it yet.</source>
      <translation>La caisse n'en connaît encore aucun papier.</translation>
    </message>
    <message>
      <source>The till lacks a secret of {provider}. A manager sets it in the settings, F10, or finds which it is with: tokentill provider test {provider}.</source>
      <translation>Il manque à la caisse un secret de {provider}. Un gérant le donne dans les réglages, F10, ou voit lequel avec : tokentill provider test {provider}.</translation>
    </message>
    <message>
      <source>the till stopped while it was out</source>
      <translation>la caisse s'est arrêtée pendant l'envoi</translation>
    </message>
    <message>
      <source>The till stopped while this receipt was printing.</source>
      <translation>La caisse s'est arrêtée pendant l'impression de ce reçu.</translation>
    </message>
    <message>
      <source>The till stopped while this waiting slip was printing.</source>
      <translation>La caisse s'est arrêtée pendant l'impression de ce bon d'attente.</translation>
    </message>
    <message>
      <source>The till stopped while {company} was being asked.</source>
      <translation>La caisse s'est arrêtée pendant la demande à {company}.</translation>
    </message>
    <message>
      <source>The till was closed before the sale was sent.</source>
      <translation>La caisse a été fermée avant l'envoi de la vente.</translation>
    </message>
    <message>
      <source>The till was open already: this is it.</source>
      <translation>La caisse était déjà ouverte : la voici.</translation>
    </message>
    <message>
      <source>The till was started again; what was out is asked about.</source>
      <translation>La caisse a été relancée ; on demande ce qui était parti.</translation>
    </message>
    <message>
      <source>the till's file cannot be looked through: {why}</source>
      <translation>le fichier de la caisse ne peut être parcouru : {why}</translation>
    </message>
    <message>
      <source>the till's file is damaged: {unsound}</source>
      <translation>le fichier de la caisse est abîmé : {unsound}</translation>
    </message>
    <message>
      <source>The till's file is sound: a backup was put back already. Start the till again.</source>
      <translation>Le fichier de la caisse est sain : une sauvegarde a déjà été remise. Relancez la caisse.</translation>
    </message>
    <message>
      <source>The till's file was changed by hand: something in it belongs to a sale that is not there.</source>
      <translation>Le fichier de la caisse a été modifié à la main : quelque chose y appartient à une vente absente.</translation>
    </message>
    <message>
      <source>The till's file was changed by hand: the paper names what.</source>
      <translation>Le fichier de la caisse a été changé à la main : le papier dit quoi.</translation>
    </message>
    <message>
      <source>The till's file was copied or put back: it may have been sent by another.</source>
      <translation>Le fichier de la caisse a été copié ou remis : un autre l'a peut-être envoyée.</translation>
    </message>
    <message>
      <source>The till's file was put back or copied: {company} is asked what became of this sale.</source>
      <translation>Le fichier de la caisse a été remis ou copié : on demande à {company} ce qu'est devenue cette vente.</translation>
    </message>
    <message>
      <source>The till's file was put back since sale {reference}: its money may have gone back already. Give it back if it has not, and sell anew.</source>
      <translation>Le fichier de la caisse a été remis depuis la vente {reference} : son argent a peut-être déjà été rendu. Sinon, rendez-le, et vendez de nouveau.</translation>
    </message>
    <message>
      <source>The till's file was put back since this sale was taken. It may have been cancelled meanwhile.</source>
      <translation>Le fichier de la caisse a été remis depuis cette vente. Elle a peut-être été annulée entre-temps.</translation>
    </message>
    <message>
      <source>The till's file was put back since: give back {amount} only if that was not done already.</source>
      <translation>Le fichier de la caisse a été remis depuis : ne rendez {amount} que si ce n'est pas déjà fait.</translation>
    </message>
    <message>
      <source>The token is copied.</source>
      <translation>Le jeton est copié.</translation>
    </message>
    <message>
      <source>The token is in, and the units have gone up.</source>
      <translation>Le jeton est entré, et les unités ont monté.</translation>
    </message>
    <message>
      <source>The token is sold, and its receipt was not printed.</source>
      <translation>Le jeton est vendu, et son reçu n'a pas été imprimé.</translation>
    </message>
    <message>
      <source>The token may have been issued.</source>
      <translation>Le jeton a peut-être été émis.</translation>
    </message>
    <message>
      <source>The token of sale {reference} may be another sale's. Hand nothing out.</source>
      <translation>Le jeton de la vente {reference} est peut-être celui d'une autre. Ne remettez rien.</translation>
    </message>
    <message>
      <source>The token stays good, and can be typed in later. There is nothing to print again or to give back.</source>
      <translation>Le jeton reste bon, et peut être tapé plus tard. Il n'y a rien à réimprimer ni à rendre.</translation>
    </message>
    <message>
      <source>The token stays good. Read the digits to the customer in groups of four, if that helps.</source>
      <translation>Le jeton reste bon. Lisez les chiffres au client par groupes de quatre, si cela aide.</translation>
    </message>
    <message>
      <source>The token stays good. There is nothing to print again or to give back.</source>
      <translation>Le jeton reste bon. Il n'y a rien à réimprimer ni à rendre.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the PIN twice.</source>
      <translation>Les deux ne sont pas pareils. Tapez le PIN deux fois.</translation>
    </message>
    <message>
      <source>The waiting slip</source>
      <translation>Le bon d'attente</translation>
    </message>
    <message>
      <source>The waiting slip is on the screen.</source>
      <translation>Le bon d'attente est à l'écran.</translation>
    </message>
    <message>
      <source>The waiting slip is printed: give it to the customer.</source>
      <translation>Le bon d'attente est imprimé : donnez-le au client.</translation>
    </message>
    <message>
      <source>The waiting slip is printing …</source>
      <translation>Le bon d'attente s'imprime …</translation>
    </message>
    <message>
      <source>The waiting slip of this sale was not printed.</source>
      <translation>Le bon d'attente de cette vente n'a pas été imprimé.</translation>
    </message>
    <message>
      <source>The waiting slip went to the printer: give it to the customer.</source>
      <translation>Le bon d'attente est parti à l'imprimante : donnez-le au client.</translation>
    </message>
    <message>
      <source>the X</source>
      <translation>le X</translation>
    </message>
    <message>
      <source>The {amount} has gone back to the customer.</source>
      <translation>{amount} : rendus au client.</translation>
    </message>
    <message>
      <source>The {amount} is in sale {reference}, which goes on in this one's place.</source>
      <translation>{amount} : reportés sur la vente {reference}, qui continue à la place de celle-ci.</translation>
    </message>
    <message>
      <source>The {amount} is the customer's.</source>
      <translation>{amount} : c'est au client.</translation>
    </message>
    <message>
      <source>The {label} that is kept for {name} goes to the address that is saved, and to no other.</source>
      <translation>Ce qui est gardé pour {name} ({label}) va à l'adresse enregistrée, et à aucune autre.</translation>
    </message>
    <message>
      <source>Then ask whether the customer pays more, or sees the company about the debt.</source>
      <translation>Demandez ensuite si le client paie plus, ou voit la société pour la dette.</translation>
    </message>
    <message>
      <source>Then ask whether the customer wants another amount, and begin anew.</source>
      <translation>Demandez ensuite si le client veut un autre montant, et recommencez.</translation>
    </message>
    <message>
      <source>Then look at the number with the customer, and begin anew.</source>
      <translation>Regardez ensuite le numéro avec le client, et recommencez.</translation>
    </message>
    <message>
      <source>Then read why below. If it is the amount, the customer may want another: begin anew.</source>
      <translation>Lisez ensuite pourquoi ci-dessous. Si c'est le montant, le client en veut peut-être un autre : recommencez.</translation>
    </message>
    <message>
      <source>Then sell nothing more until a supervisor has set that right.</source>
      <translation>Ne vendez ensuite plus rien avant qu'un superviseur l'ait réglé.</translation>
    </message>
    <message>
      <source>Then send the customer to {company}.</source>
      <translation>Envoyez ensuite le client à {company}.</translation>
    </message>
    <message>
      <source>There is a provider {name} already.</source>
      <translation>Il y a déjà un fournisseur {name}.</translation>
    </message>
    <message>
      <source>There is a {file} in {home} already. Nothing was changed.</source>
      <translation>Il y a déjà un {file} dans {home}. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>There is a {name} here already.</source>
      <translation>Il y a déjà {name} ici.</translation>
    </message>
    <message>
      <source>There is no backup in {folder} that can be read.</source>
      <translation>Il n'y a dans {folder} aucune sauvegarde lisible.</translation>
    </message>
    <message>
      <source>There is no backup of this till yet.</source>
      <translation>Il n'y a pas encore de sauvegarde de cette caisse.</translation>
    </message>
    <message>
      <source>There is no backup yet. N makes one.</source>
      <translation>Il n'y a pas encore de sauvegarde. N en fait une.</translation>
    </message>
    <message>
      <source>There is no biller {code}. Did you mean {near}?</source>
      <translation>Il n'y a pas de société {code}. Vouliez-vous dire {near} ?</translation>
    </message>
    <message>
      <source>There is no closing</source>
      <translation>Pas de clôture</translation>
    </message>
    <message>
      <source>There is no day {day}.</source>
      <translation>Il n'y a pas de jour {day}.</translation>
    </message>
    <message>
      <source>There is no disco {disco}. Did you mean {near}?</source>
      <translation>Il n'y a pas de disco {disco}. Vouliez-vous dire {near} ?</translation>
    </message>
    <message>
      <source>There is no folder {parent}. Make it, or choose another.</source>
      <translation>Il n'y a pas de dossier {parent}. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
      <source>There is no look at it</source>
      <translation>Pas de vue</translation>
    </message>
    <message>
      <source>There is no other provider to switch to.</source>
      <translation>Il n'y a pas d'autre fournisseur.</translation>
    </message>
    <message>
      <source>There is no printer with paper yet that a second one could stand in for.</source>
      <translation>Il n'y a pas encore d'imprimante à papier qu'une seconde pourrait remplacer.</translation>
    </message>
    <message>
      <source>There is no provider {name} in till.toml; there is: {known}.</source>
      <translation>Il n'y a pas de fournisseur {name} dans till.toml ; il y a : {known}.</translation>
    </message>
    <message>
      <source>There is no provider {name} in {file}. Did you mean {known}?</source>
      <translation>Il n'y a pas de fournisseur {name} dans {file}. Vouliez-vous dire {known} ?</translation>
    </message>
    <message>
      <source>There is no recovery code before there is a first person.</source>
      <translation>Il n'y a pas de code de secours avant une première personne.</translation>
    </message>
    <message>
      <source>There is no room in {folder} for a backup. Make room, or choose another folder.</source>
      <translation>Il n'y a pas de place dans {folder} pour une sauvegarde. Faites de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>There is no room on the disk for today's backup. Make room: it is tried again within the hour.</source>
      <translation>Il n'y a pas de place sur le disque pour la sauvegarde du jour. Faites de la place : nouvel essai dans l'heure.</translation>
    </message>
    <message>
      <source>There is no sale {reference} in this till.</source>
      <translation>Il n'y a pas de vente {reference} dans cette caisse.</translation>
    </message>
    <message>
      <source>There is no second place, such as a stick or another disk: F10, S sets one.</source>
      <translation>Il n'y a pas de second endroit, comme une clé ou un autre disque : F10, S en fixe un.</translation>
    </message>
    <message>
      <source>There is no such person.</source>
      <translation>Il n'y a pas cette personne.</translation>
    </message>
    <message>
      <source>There is no till in {folder} yet.</source>
      <translation>Il n'y a pas encore de caisse dans {folder}.</translation>
    </message>
    <message>
      <source>There is no Z {z} in this till.</source>
      <translation>Il n'y a pas de Z {z} dans cette caisse.</translation>
    </message>
    <message>
      <source>There is no {file} in {home}. The till's window sets a new till up. Or write one as the README shows, or try the till with: tokentill demo</source>
      <translation>Il n'y a pas de {file} dans {home}. La fenêtre de la caisse en installe une nouvelle. Ou écrivez-en un comme le montre le README, ou essayez la caisse avec : tokentill demo</translation>
    </message>
    <message>
      <source>There is none yet. Type it here.</source>
      <translation>Il n'y en a pas encore. Tapez-le ici.</translation>
    </message>
    <message>
      <source>There is nothing to print at.</source>
      <translation>Il n'y a rien où imprimer.</translation>
    </message>
    <message>
      <source>These are the sales of a test system.</source>
      <translation>Ce sont les ventes d'un système d'essai.</translation>
    </message>
    <message>
      <source>They were not the same. Type both again.</source>
      <translation>Elles n'étaient pas les mêmes. Saisissez les deux à nouveau.</translation>
    </message>
    <message>
      <source>This backup is sealed.</source>
      <translation>Cette sauvegarde est scellée.</translation>
    </message>
    <message>
      <source>This came after the sale had ended. Let it stand only if it is this customer's.</source>
      <translation>Ceci est venu après la fin de la vente. Ne le laissez que si c'est à ce client.</translation>
    </message>
    <message>
      <source>This file is not a picture that can be read; PNG and JPEG can.</source>
      <translation>Ce fichier n'est pas une image lisible ; PNG et JPEG le sont.</translation>
    </message>
    <message>
      <source>This is a fault in Tokentill, not in what you did. What was saved is safe; the till's log says more.</source>
      <translation>C'est un défaut de Tokentill, pas de votre fait. Ce qui est enregistré est sauf ; le journal technique en dit plus.</translation>
    </message>
    <message>
      <source>This is no closing</source>
      <translation>Ce n'est pas une clôture</translation>
    </message>
    <message>
      <source>This is no count</source>
      <translation>Ce n'est pas un compte</translation>
    </message>
    <message>
      <source>This is no day. Write it like 2026-11-30.</source>
      <translation>Ce n'est pas un jour. Écrivez-le comme 2026-11-30.</translation>
    </message>
    <message>
      <source>This is not a telephone number. Type it like {example}.</source>
      <translation>Ce n'est pas un numéro de téléphone. Tapez-le comme {example}.</translation>
    </message>
    <message>
      <source>This is not an account number. It stands on the customer's bill, such as 0203754-01.</source>
      <translation>Ce n'est pas un numéro de compte. Il est sur la facture du client, comme 0203754-01.</translation>
    </message>
    <message>
      <source>This is what the provider sent; it is not like other tokens.</source>
      <translation>Tel qu'envoyé ; pas comme les autres jetons.</translation>
    </message>
    <message>
      <source>This kind of provider has no secret {name}. Did you mean {known}?</source>
      <translation>Ce type de fournisseur n'a pas de secret {name}. Vouliez-vous dire {known} ?</translation>
    </message>
    <message>
      <source>This machine does not have the key of this journal, or its keyring cannot be asked.</source>
      <translation>Cette machine n'a pas la clé de ce journal, ou son trousseau ne répond pas.</translation>
    </message>
    <message>
      <source>This machine has no keyring to keep a secret in, and the till writes none to disk. Put it into the environment as {variable} instead.</source>
      <translation>Cette machine n'a pas de trousseau où garder un secret, et la caisse n'en écrit aucun sur le disque. Mettez-le plutôt dans l'environnement, sous {variable}.</translation>
    </message>
    <message>
      <source>This machine has no keyring: set {name} in the environment.</source>
      <translation>Cette machine n'a pas de trousseau : mettez {name} dans l'environnement.</translation>
    </message>
    <message>
      <source>This machine knows of no office printer. Save it with Ctrl+S instead.</source>
      <translation>Cette machine ne connaît pas d'imprimante de bureau. Enregistrez plutôt avec Ctrl+S.</translation>
    </message>
    <message>
      <source>This machine lacks what it needs to reach the printer: the README says what, under Printers.</source>
      <translation>Il manque à cette machine de quoi joindre l'imprimante : le README dit quoi, sous Printers.</translation>
    </message>
    <message>
      <source>this machine's clock is behind the newest event ({newest} UTC)</source>
      <translation>l'heure de cette machine est avant le dernier événement ({newest} UTC)</translation>
    </message>
    <message>
      <source>This machine's clock may be wrong: it says {now}, but something was written at {newest}. Set the clock, then sell.</source>
      <translation>L'heure de cette machine semble fausse : elle dit {now}, mais quelque chose a été écrit le {newest}. Réglez l'heure, puis vendez.</translation>
    </message>
    <message>
      <source>This machine's clock may be wrong: it says {now}. Set the clock, then sell.</source>
      <translation>L'heure de cette machine semble fausse : elle dit {now}. Réglez l'heure, puis vendez.</translation>
    </message>
    <message>
      <source>This machine's keyring does not hold this till's key whole. Nothing was sold.</source>
      <translation>Le trousseau de cette machine n'a pas la clé entière de cette caisse. Rien n'a été vendu.</translation>
    </message>
    <message>
      <source>This machine's queue for the printer is stopped. Resume it in the printer settings, then print again.</source>
      <translation>La file de cette machine pour l'imprimante est arrêtée. Relancez-la dans les réglages d'impression, puis réimprimez.</translation>
    </message>
    <message>
      <source>This message has paid for sale {reference} already. Look at the customer's newest message.</source>
      <translation>Ce message a déjà payé la vente {reference}. Regardez le dernier message du client.</translation>
    </message>
    <message>
      <source>This meter has reached the most purchases allowed in a day.</source>
      <translation>Ce compteur a atteint le maximum d'achats par jour.</translation>
    </message>
    <message>
      <source>This meter has taken this very token before.</source>
      <translation>Ce compteur a déjà pris ce jeton même.</translation>
    </message>
    <message>
      <source>This meter is {name}'s. It was taken without a name.</source>
      <translation>Ce compteur est à {name}. La vente a été prise sans nom.</translation>
    </message>
    <message>
      <source>This meter may not buy so little now. The least is {least}.</source>
      <translation>Ce compteur ne peut acheter si peu maintenant. Le moins est {least}.</translation>
    </message>
    <message>
      <source>This meter needs its update tokens first. {company} issues them.</source>
      <translation>Ce compteur a d'abord besoin de ses jetons de mise à jour. {company} les donne.</translation>
    </message>
    <message>
      <source>This meter was sold a token {age}, and nobody has seen its paper.</source>
      <translation>Un jeton a été vendu à ce compteur {age}, et personne n'a vu son papier.</translation>
    </message>
    <message>
      <source>This meter's name is now {name}, not what was expected.</source>
      <translation>Le nom de ce compteur est maintenant {name}, pas celui attendu.</translation>
    </message>
    <message>
      <source>This meter's name is now {name}, not {before}.</source>
      <translation>Le nom de ce compteur est maintenant {name}, et non {before}.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Ce mois</translation>
    </message>
    <message>
      <source>This must be {expected}.</source>
      <translation>Ceci doit être {expected}.</translation>
    </message>
    <message>
      <source>This one cannot be put back</source>
      <translation>Celle-ci ne peut être remise</translation>
    </message>
    <message>
      <source>This page</source>
      <translation>Cette page</translation>
    </message>
    <message>
      <source>This picture's file is larger than 10 MB.</source>
      <translation>Le fichier de cette image dépasse 10 Mo.</translation>
    </message>
    <message>
      <source>this printer</source>
      <translation>cette imprimante</translation>
    </message>
    <message>
      <source>this profile</source>
      <translation>ce profil</translation>
    </message>
    <message>
      <source>This sale</source>
      <translation>Cette vente</translation>
    </message>
    <message>
      <source>this shop</source>
      <translation>ce magasin</translation>
    </message>
    <message>
      <source>This till has no till.toml, as a demo has none: a printer that is chosen here could not be kept.</source>
      <translation>Cette caisse n'a pas de till.toml, comme toute démo : une imprimante choisie ici ne pourrait être gardée.</translation>
    </message>
    <message>
      <source>This till has no till.toml, as a demo has none: what is changed here could not be kept.</source>
      <translation>Cette caisse n'a pas de till.toml, comme toute démo : ce qu'on modifie ici ne pourrait être gardé.</translation>
    </message>
    <message>
      <source>This till has not seen this number before.</source>
      <translation>Cette caisse n'a jamais vu ce numéro.</translation>
    </message>
    <message>
      <source>This till is in use by {program}. Use that one, or close it first. Nothing was done.</source>
      <translation>Cette caisse est utilisée par {program}. Servez-vous-en, ou fermez-le d'abord. Rien n'a été fait.</translation>
    </message>
    <message>
      <source>This till's folder is a copy, or comes from another machine, and till {number} may still be selling there. Give it a number of its own in till.toml ([till] number), then start again. Nothing was changed.</source>
      <translation>Le dossier de cette caisse est une copie, ou vient d'une autre machine, et la caisse {number} y vend peut-être encore. Donnez-lui un numéro à elle dans till.toml ([till] number), puis relancez. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>This was left out, and is set here:</source>
      <translation>Ceci a été omis, et se règle ici :</translation>
    </message>
    <message>
      <source>This {what}.</source>
      <translation>Ceci {what}.</translation>
    </message>
    <message>
      <source>till.toml cannot be changed from here</source>
      <translation>till.toml ne peut être modifié d'ici</translation>
    </message>
    <message>
      <source>till.toml is not written yet</source>
      <translation>till.toml n'est pas encore écrit</translation>
    </message>
    <message>
      <source>till.toml is written.</source>
      <translation>till.toml est écrit.</translation>
    </message>
    <message>
      <source>To be sure, look up a real meter: type its number and press Enter, as for a sale.</source>
      <translation>Pour être sûr, cherchez un vrai compteur : tapez son numéro et Enter, comme pour une vente.</translation>
    </message>
    <message>
      <source>To {may} takes two people. In this shop one decides alone: type your PIN once more. The journal and Z say that it was one.</source>
      <translation>Pour {may}, il faut deux personnes. Dans ce magasin une seule décide : tapez encore votre PIN. Le journal et Z disent qu'elle était seule.</translation>
    </message>
    <message>
      <source>To {what} takes a {least}. {name} is a {role}.</source>
      <translation>Pour {what}, il faut un {least}. {name} est {role}.</translation>
    </message>
    <message>
      <source>To {what} takes two people: somebody else has to say yes to it too.</source>
      <translation>Pour {what}, il faut deux personnes : quelqu'un d'autre doit aussi dire oui.</translation>
    </message>
    <message>
      <source>To, that day included</source>
      <translation>Au, ce jour compris</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd'hui</translation>
    </message>
    <message>
      <source>today</source>
      <translation>aujourd'hui</translation>
    </message>
    <message>
      <source>Today's backup is not at the second place. {trouble}</source>
      <translation>La sauvegarde du jour n'est pas au second endroit. {trouble}</translation>
    </message>
    <message>
      <source>Today's backup was not made. {trouble}</source>
      <translation>La sauvegarde du jour n'a pas été faite. {trouble}</translation>
    </message>
    <message>
      <source>Today, by the hour</source>
      <translation>Aujourd'hui, par heure</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Jeton</translation>
    </message>
    <message>
      <source>Token for a wrong meter</source>
      <translation>Jeton au mauvais compteur</translation>
    </message>
    <message>
      <source>Token has come: {whose}. {key} shows it.</source>
      <translation>Le jeton est arrivé : {whose}. {key} le montre.</translation>
    </message>
    <message>
      <source>Token issued and safe.</source>
      <translation>Jeton émis et en sûreté.</translation>
    </message>
    <message>
      <source>Token {tokens}</source>
      <translation>Jeton {tokens}</translation>
    </message>
    <message>
      <source>Token, if it was sold</source>
      <translation>Jeton, s'il a été vendu</translation>
    </message>
    <message>
      <source>Tokens</source>
      <translation>Jetons</translation>
    </message>
    <message>
      <source>Tokens are typed in the order in which they were bought. For a token of today: first the two update codes that the company has sent, the reset code before the update code, and then the token.</source>
      <translation>Les jetons se tapent dans l'ordre des achats. Pour un jeton du jour : d'abord les deux codes envoyés par la société, le code de remise à zéro avant celui de mise à jour, puis le jeton.</translation>
    </message>
    <message>
      <source>Tokentill</source>
      <translation>Tokentill</translation>
    </message>
    <message>
      <source>Too long: {count} digits. A meter number has 11 or 13.</source>
      <translation>Trop long : {count} chiffres. Un numéro de compteur en a 11 ou 13.</translation>
    </message>
    <message>
      <source>Too many wrong numbers were typed in: the meter takes no token for a while.</source>
      <translation>Trop de faux numéros ont été tapés : le compteur ne prend plus de jeton pour un temps.</translation>
    </message>
    <message>
      <source>Too small for this meter</source>
      <translation>Trop petit pour ce compteur</translation>
    </message>
    <message>
      <source>Too soon</source>
      <translation>Trop tôt</translation>
    </message>
    <message>
      <source>Topped up</source>
      <translation>Solde rechargé</translation>
    </message>
    <message>
      <source>transaction {number}</source>
      <translation>transaction {number}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true ou false</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Try again with the phone</source>
      <translation>Réessayer avec le téléphone</translation>
    </message>
    <message>
      <source>Try again, or queue the sale.</source>
      <translation>Réessayez, ou mettez la vente en file.</translation>
    </message>
    <message>
      <source>Try again; if it stays so, queue the sale.</source>
      <translation>Réessayez ; si cela reste ainsi, mettez la vente en file.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Essayer maintenant</translation>
    </message>
    <message>
      <source>Try now, though it is too soon</source>
      <translation>Essayer quand même</translation>
    </message>
    <message>
      <source>Try once more in a moment.</source>
      <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
      <source>Two decide</source>
      <translation>Deux décident</translation>
    </message>
    <message>
      <source>Two different people decide about this sale: give both names.</source>
      <translation>Deux personnes différentes décident de cette vente : donnez les deux noms.</translation>
    </message>
    <message>
      <source>Two people decide</source>
      <translation>Décidez à deux</translation>
    </message>
    <message>
      <source>Two people decide again</source>
      <translation>Deux personnes décident de nouveau</translation>
    </message>
    <message>
      <source>Two people must decide</source>
      <translation>À décider à deux</translation>
    </message>
    <message>
      <source>Two people: not sold</source>
      <translation>À deux : pas vendu</translation>
    </message>
    <message>
      <source>Two people: sold</source>
      <translation>À deux : vendu</translation>
    </message>
    <message>
      <source>Type a whole number here.</source>
      <translation>Tapez ici un nombre entier.</translation>
    </message>
    <message>
      <source>Type all the digits again from the paper, slowly. Compare the number of the meter with the one on the paper; on many of Kenya Power's meters 804 shows it.</source>
      <translation>Retapez tous les chiffres du papier, lentement. Comparez le numéro du compteur à celui du papier ; sur bien des compteurs de Kenya Power, 804 le montre.</translation>
    </message>
    <message>
      <source>Type an amount.</source>
      <translation>Tapez un montant.</translation>
    </message>
    <message>
      <source>Type how many there are, in digits.</source>
      <translation>Tapez combien il y en a, en chiffres.</translation>
    </message>
    <message>
      <source>Type it anew to try another address.</source>
      <translation>Retapez-le pour essayer une autre adresse.</translation>
    </message>
    <message>
      <source>Type it in the settings, or set it with: {command}</source>
      <translation>Tapez-le dans les réglages, ou donnez-le avec : {command}</translation>
    </message>
    <message>
      <source>Type the account number.</source>
      <translation>Tapez le numéro de compte.</translation>
    </message>
    <message>
      <source>Type the amount in digits, with at most two decimals after a point: 200 or 200.50.</source>
      <translation>Tapez le montant en chiffres, avec au plus deux décimales après un point : 200 ou 200.50.</translation>
    </message>
    <message>
      <source>Type the cash received to see the change, or sell at once if it is exact.</source>
      <translation>Tapez les espèces pour voir la monnaie, ou vendez si c'est juste.</translation>
    </message>
    <message>
      <source>Type the code as it was sent: letters and digits, without blanks.</source>
      <translation>Tapez le code tel qu'envoyé : lettres et chiffres, sans blancs.</translation>
    </message>
    <message>
      <source>Type the code of the customer's mobile money message.</source>
      <translation>Tapez le code du message d'argent mobile du client.</translation>
    </message>
    <message>
      <source>Type the code of the mobile money message, such as SJK4H7TL2P.</source>
      <translation>Tapez le code du message d'argent mobile, comme SJK4H7TL2P.</translation>
    </message>
    <message>
      <source>Type the code. The sale waits for it, also while others are served.</source>
      <translation>Tapez le code. La vente l'attend, même pendant que d'autres sont servis.</translation>
    </message>
    <message>
      <source>Type the customer's telephone number too, and try again.</source>
      <translation>Tapez aussi le téléphone du client, et réessayez.</translation>
    </message>
    <message>
      <source>Type the customer's telephone number: {company} sells nothing without it.</source>
      <translation>Tapez le téléphone du client : {company} ne vend rien sans lui.</translation>
    </message>
    <message>
      <source>Type the meter number.</source>
      <translation>Tapez le numéro du compteur.</translation>
    </message>
    <message>
      <source>Type the other code within two minutes, then the token. After a longer wait begin with the first again.</source>
      <translation>Tapez l'autre code avant deux minutes, puis le jeton. Après plus longtemps, recommencez par le premier.</translation>
    </message>
    <message>
      <source>Type the PIN that you have now too.</source>
      <translation>Tapez aussi le PIN que vous avez maintenant.</translation>
    </message>
    <message>
      <source>Type the receipt number that the bill was paid under.</source>
      <translation>Tapez le numéro du reçu du paiement.</translation>
    </message>
    <message>
      <source>Type the token: 20 digits; several with a comma between. Read it again.</source>
      <translation>Tapez le jeton : 20 chiffres ; plusieurs avec une virgule entre eux. Relisez-le.</translation>
    </message>
    <message>
      <source>Typed wrong too often. It can be typed again in {left}, or somebody else unlocks it.</source>
      <translation>Trop souvent mal tapé. À retaper dans {left}, ou un autre le débloque.</translation>
    </message>
    <message>
      <source>Typed wrong too often. It can be typed again in {left}.</source>
      <translation>Trop souvent mal tapé. À retaper dans {left}.</translation>
    </message>
    <message>
      <source>Unfinished</source>
      <translation>En suspens</translation>
    </message>
    <message>
      <source>Unfinished sales</source>
      <translation>Ventes en suspens</translation>
    </message>
    <message>
      <source>Unit of the charges</source>
      <translation>Unité des frais</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>inconnue</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Débloquer</translation>
    </message>
    <message>
      <source>Unlock a PIN</source>
      <translation>Débloquer un PIN</translation>
    </message>
    <message>
      <source>Unlock it</source>
      <translation>Débloquer</translation>
    </message>
    <message>
      <source>unlock somebody who typed a wrong PIN too often</source>
      <translation>débloquer qui a trop souvent tapé un PIN faux</translation>
    </message>
    <message>
      <source>Unlock their PIN</source>
      <translation>Débloquer leur PIN</translation>
    </message>
    <message>
      <source>Unlocked</source>
      <translation>Débloqué</translation>
    </message>
    <message>
      <source>until the next try</source>
      <translation>avant le prochain essai</translation>
    </message>
    <message>
      <source>until this meter is free</source>
      <translation>avant que ce compteur soit libre</translation>
    </message>
    <message>
      <source>until we ask again</source>
      <translation>avant la prochaine demande</translation>
    </message>
    <message>
      <source>up to 6 lines, such as ["Moi Avenue 12", "Nakuru"]</source>
      <translation>jusqu'à 6 lignes, comme ["Moi Avenue 12", "Nakuru"]</translation>
    </message>
    <message>
      <source>USB number</source>
      <translation>Numéro USB</translation>
    </message>
    <message>
      <source>Use it as</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Nom d'utilisateur</translation>
    </message>
    <message>
      <source>Usual biller</source>
      <translation>Société habituelle</translation>
    </message>
    <message>
      <source>Vendor and product, such as 04b8:0e28, its place, such as 1-2.3, or /dev/usb/lp0.</source>
      <translation>Fabricant et produit, comme 04b8:0e28, sa place, comme 1-2.3, ou /dev/usb/lp0.</translation>
    </message>
    <message>
      <source>vendor:product, such as "04b8:0e28", the place it is in, such as "1-2.3", or "/dev/usb/lp0"</source>
      <translation>fabricant:produit, comme « 04b8:0e28 », sa place, comme « 1-2.3 », ou « /dev/usb/lp0 »</translation>
    </message>
    <message>
      <source>Wait a moment.</source>
      <translation>Attendez un instant.</translation>
    </message>
    <message>
      <source>Wait; the wait grows with each wrong number. Then type the token again, slowly, from the paper.</source>
      <translation>Attendez ; l'attente grandit à chaque faux numéro. Puis retapez le jeton du papier, lentement.</translation>
    </message>
    <message>
      <source>Waited, {span}</source>
      <translation>Attente, {span}</translation>
    </message>
    <message>
      <source>Waited: {count}</source>
      <translation>Attente : {count}</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>Waiting slip: not a token</source>
      <translation>Bon d'attente : pas un jeton</translation>
    </message>
    <message>
      <source>Waits for you</source>
      <translation>Vous attend</translation>
    </message>
    <message>
      <source>Waits in the last 30 days</source>
      <translation>Attentes des 30 derniers jours</translation>
    </message>
    <message>
      <source>Waits today, by the hour</source>
      <translation>Attentes du jour, par heure</translation>
    </message>
    <message>
      <source>Wallet: number;provider code. Bank: account number;bank's CBN code. A card is never kept here.</source>
      <translation>Portefeuille : numéro;code du fournisseur. Banque : numéro de compte;code CBN de la banque. Une carte n'est jamais gardée ici.</translation>
    </message>
    <message>
      <source>Wants a code</source>
      <translation>Veut un code</translation>
    </message>
    <message>
      <source>Wants its passphrase</source>
      <translation>Veut sa phrase secrète</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenue</translation>
    </message>
    <message>
      <source>What answers is not {company}: its certificate is not valid. See that this machine's clock is right.</source>
      <translation>Ce qui répond n'est pas {company} : son certificat n'est pas valable. Voyez si l'heure de cette machine est juste.</translation>
    </message>
    <message>
      <source>What came back was not {company}'s answer.</source>
      <translation>Ce qui est revenu n'était pas la réponse de {company}.</translation>
    </message>
    <message>
      <source>What can still be read, the newest first, to look at only:</source>
      <translation>Ce qui se lit encore, le plus récent d'abord, à regarder seulement :</translation>
    </message>
    <message>
      <source>What cashiers pick: small letters, digits and dashes, such as kplc.</source>
      <translation>Ce que choisissent les caissiers : minuscules, chiffres et tirets, comme kplc.</translation>
    </message>
    <message>
      <source>What does the meter show?</source>
      <translation>Que montre le compteur ?</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Ce qui s'est passé</translation>
    </message>
    <message>
      <source>What is asked for below depends on it.</source>
      <translation>Ce qui est demandé dessous en dépend.</translation>
    </message>
    <message>
      <source>What is being printed comes out where it was begun.</source>
      <translation>Ce qui s'imprime sort où il a commencé.</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Ce qu'on sait</translation>
    </message>
    <message>
      <source>What is left of it is kept. What was sent since the backup is asked about; nothing is sent again. What was queued since then and has not left waits for you. Money that went back, cash that was moved and people who were let go since then are not known of: the next Z says that the file was put back.</source>
      <translation>Ce qui en reste est gardé. On demande ce qu'est devenu ce qui est parti depuis la sauvegarde ; rien n'est renvoyé. Ce qui a été mis en file depuis et n'est pas parti vous attend. L'argent rendu, les espèces déplacées et les personnes parties depuis ne sont pas connus : le prochain Z dit que le fichier a été remis.</translation>
    </message>
    <message>
      <source>What is not finished</source>
      <translation>Ce qui est en suspens</translation>
    </message>
    <message>
      <source>What is on its way is being stored. The till closes by itself; do not switch it off.</source>
      <translation>Ce qui est en route est en train d'être gardé. La caisse se ferme seule ; ne l'éteignez pas.</translation>
    </message>
    <message>
      <source>What is printed next comes out there.</source>
      <translation>Ce qui s'imprime ensuite sort là.</translation>
    </message>
    <message>
      <source>What leaves the till's folder is sealed by it from now on; what lies elsewhere already stays as it is. Write it down and keep it away from the till: nobody can open a sealed backup without it.</source>
      <translation>Ce qui quitte le dossier de la caisse est désormais scellé avec elle ; ce qui se trouve déjà ailleurs reste tel quel. Notez-la et gardez-la loin de la caisse : sans elle, personne ne peut ouvrir une sauvegarde scellée.</translation>
    </message>
    <message>
      <source>What the file has of this shift cannot be read: it was changed by hand. A backup has it.</source>
      <translation>Ce que le fichier a de ce service est illisible : il a été modifié à la main. Une sauvegarde l'a.</translation>
    </message>
    <message>
      <source>What the meter shows</source>
      <translation>Ce que montre le compteur</translation>
    </message>
    <message>
      <source>What the provider answered</source>
      <translation>Ce que le fournisseur a répondu</translation>
    </message>
    <message>
      <source>What the provider answered, word for word</source>
      <translation>La réponse du fournisseur, mot pour mot</translation>
    </message>
    <message>
      <source>What the provider pays the shop of each sale, such as 2.5. It stands on X and Z only.</source>
      <translation>Ce que le fournisseur paie au magasin sur chaque vente, comme 2.5. Figure seulement sur X et Z.</translation>
    </message>
    <message>
      <source>what the till knows of {name} was changed by hand</source>
      <translation>ce que la caisse sait de {name} a été modifié à la main</translation>
    </message>
    <message>
      <source>what the window's first start has come to, or left out</source>
      <translation>où en est le premier démarrage de la fenêtre, ou ce qu'il a omis</translation>
    </message>
    <message>
      <source>What they did stays theirs.</source>
      <translation>Ce qu'ils ont fait reste à eux.</translation>
    </message>
    <message>
      <source>What they did stays theirs. They can be taken back later, with the PIN that they have.</source>
      <translation>Ce qu'ils ont fait reste à eux. On peut les reprendre plus tard, avec leur PIN.</translation>
    </message>
    <message>
      <source>What this till knows of {name} was changed by hand: nobody signs in by it. The doctor says so too: tokentill doctor.</source>
      <translation>Ce que cette caisse sait de {name} a été modifié à la main : personne n'entre avec. tokentill doctor le dit aussi.</translation>
    </message>
    <message>
      <source>What waited</source>
      <translation>Ce qui a attendu</translation>
    </message>
    <message>
      <source>What was not sold</source>
      <translation>Ce qui n'a pas été vendu</translation>
    </message>
    <message>
      <source>What was put aside for {name} is gone: this number is sold to now. Nothing else was taken.</source>
      <translation>Ce qui était de côté pour {name} n'y est plus : on vend maintenant à ce numéro. Rien d'autre n'a été encaissé.</translation>
    </message>
    <message>
      <source>What was sold</source>
      <translation>Ce qui a été vendu</translation>
    </message>
    <message>
      <source>What you know, from whom</source>
      <translation>Ce que vous savez, et de qui</translation>
    </message>
    <message>
      <source>What {company} answers cannot be read.</source>
      <translation>Ce que répond {company} est illisible.</translation>
    </message>
    <message>
      <source>When last asked, {age}, this was {customer}.</source>
      <translation>À la dernière demande, {age}, c'était {customer}.</translation>
    </message>
    <message>
      <source>Where do receipts come out?</source>
      <translation>Où sortent les reçus ?</translation>
    </message>
    <message>
      <source>Where this machine can play any.</source>
      <translation>Si cette machine peut en jouer.</translation>
    </message>
    <message>
      <source>Which printer it is</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Which product? The words below are {company}'s own.</source>
      <translation>Quel produit ? Les mots ci-dessous sont de {company}.</translation>
    </message>
    <message>
      <source>Which sale goes on?</source>
      <translation>Quelle vente reprendre ?</translation>
    </message>
    <message>
      <source>While selling</source>
      <translation>Pendant la vente</translation>
    </message>
    <message>
      <source>Who is at the till?</source>
      <translation>Qui est à la caisse ?</translation>
    </message>
    <message>
      <source>Who manages this till?</source>
      <translation>Qui gère cette caisse ?</translation>
    </message>
    <message>
      <source>Who opens it</source>
      <translation>Qui l'ouvre</translation>
    </message>
    <message>
      <source>Who paid</source>
      <translation>Qui a payé</translation>
    </message>
    <message>
      <source>Who sells the electricity to you?</source>
      <translation>Qui vous vend l'électricité ?</translation>
    </message>
    <message>
      <source>Who unlocks the PIN of {name}?</source>
      <translation>Qui débloque le PIN de {name} ?</translation>
    </message>
    <message>
      <source>whole seconds from 0 to 86400</source>
      <translation>des secondes entières, de 0 à 86400</translation>
    </message>
    <message>
      <source>whole units of the shop's currency from 0 to 1000000</source>
      <translation>des unités entières de la monnaie du magasin, de 0 à 1000000</translation>
    </message>
    <message>
      <source>Whom customers ring when a token does not work.</source>
      <translation>Qui les clients appellent quand un jeton ne marche pas.</translation>
    </message>
    <message>
      <source>Whom does the customer buy from?</source>
      <translation>Chez qui le client achète-t-il ?</translation>
    </message>
    <message>
      <source>Whose account it is will stand here.</source>
      <translation>Le titulaire du compte s'affichera ici.</translation>
    </message>
    <message>
      <source>Whose meter it is will stand here.</source>
      <translation>Le titulaire du compteur s'affichera ici.</translation>
    </message>
    <message>
      <source>Why it is printed again</source>
      <translation>Pourquoi réimprimer</translation>
    </message>
    <message>
      <source>Windows printer {name}</source>
      <translation>Imprimante Windows {name}</translation>
    </message>
    <message>
      <source>Works here</source>
      <translation>Travaille ici</translation>
    </message>
    <message>
      <source>Write down the recovery code</source>
      <translation>Notez le code de secours</translation>
    </message>
    <message>
      <source>write the dossier of a token that went to a wrong meter</source>
      <translation>écrire le dossier d'un jeton allé à un mauvais compteur</translation>
    </message>
    <message>
      <source>Writing the support file</source>
      <translation>Écriture du fichier d'aide</translation>
    </message>
    <message>
      <source>X: the shift goes on</source>
      <translation>X : le service continue</translation>
    </message>
    <message>
      <source>Y lets them go   Esc keeps it as it is</source>
      <translation>Y laisse partir   Esc laisse tel quel</translation>
    </message>
    <message>
      <source>Y puts it back   Esc keeps the till as it is</source>
      <translation>Y la remet   Esc laisse la caisse</translation>
    </message>
    <message>
      <source>Y removes it   Esc keeps it</source>
      <translation>Y retire   Esc garde</translation>
    </message>
    <message>
      <source>Year, month and day, such as 2026-11-30.</source>
      <translation>Année, mois et jour, comme 2026-11-30.</translation>
    </message>
    <message>
      <source>Yes, it came out</source>
      <translation>Oui, il est sorti</translation>
    </message>
    <message>
      <source>Yes, this clock is right</source>
      <translation>Oui, cette heure est juste</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>hier</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Vous</translation>
    </message>
    <message>
      <source>You can give yourself another PIN here. A manager changes all else.</source>
      <translation>Vous pouvez vous donner un autre PIN ici. Un gérant change tout le reste.</translation>
    </message>
    <message>
      <source>You decide alone from now on</source>
      <translation>Vous décidez seul désormais</translation>
    </message>
    <message>
      <source>You need the address, the user name and the password that the provider gave your shop.</source>
      <translation>Il vous faut l'adresse, le nom d'utilisateur et le mot de passe que le fournisseur a donnés à votre magasin.</translation>
    </message>
    <message>
      <source>You type your PIN once more for it. The journal says it, and each Z.</source>
      <translation>Vous tapez encore votre PIN pour cela. Le journal le dit, et chaque Z.</translation>
    </message>
    <message>
      <source>You work here alone, and decide alone what takes two people elsewhere, by your PIN once more. Each Z says it.</source>
      <translation>Vous travaillez seul ici, et décidez seul ce qui en demande deux ailleurs, en retapant votre PIN. Chaque Z le dit.</translation>
    </message>
    <message>
      <source>Your own of today</source>
      <translation>Les vôtres d'aujourd'hui</translation>
    </message>
    <message>
      <source>Z {z} was changed by hand in the till's file, and cannot be read. A backup has it.</source>
      <translation>Le Z {z} a été modifié à la main dans le fichier de la caisse et est illisible. Une sauvegarde l'a.</translation>
    </message>
    <message>
      <source>{address} is not an address: write https://host/path.</source>
      <translation>{address} n'est pas une adresse : écrivez https://serveur/chemin.</translation>
    </message>
    <message>
      <source>{amount} carried into sale {reference}.</source>
      <translation>{amount} reportés sur la vente {reference}.</translation>
    </message>
    <message>
      <source>{amount} given back</source>
      <translation>{amount} rendus</translation>
    </message>
    <message>
      <source>{amount} given back.</source>
      <translation>{amount} rendus.</translation>
    </message>
    <message>
      <source>{amount} is to be given back.</source>
      <translation>{amount} à rendre.</translation>
    </message>
    <message>
      <source>{amount} more in the float of {profile}</source>
      <translation>{amount} de plus au solde de {profile}</translation>
    </message>
    <message>
      <source>{amount} owed to the customer.</source>
      <translation>{amount} à rendre au client.</translation>
    </message>
    <message>
      <source>{amount} paid.</source>
      <translation>{amount} payés.</translation>
    </message>
    <message>
      <source>{amount} sold.</source>
      <translation>{amount} vendus.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, for the queue.</source>
      <translation>{amount} encaissés {how}, pour la file.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, in place of sale {reference}, for the queue.</source>
      <translation>{amount} encaissés {how}, à la place de la vente {reference}, pour la file.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, in place of sale {reference}.</source>
      <translation>{amount} encaissés {how}, à la place de la vente {reference}.</translation>
    </message>
    <message>
      <source>{amount} taken {how}.</source>
      <translation>{amount} encaissés {how}.</translation>
    </message>
    <message>
      <source>{begins} to {ends}</source>
      <translation>{begins} à {ends}</translation>
    </message>
    <message>
      <source>{company} accepts the shop's login.</source>
      <translation>{company} accepte la connexion du magasin.</translation>
    </message>
    <message>
      <source>{company} allows no second purchase so soon for this meter.</source>
      <translation>{company} ne permet pas si tôt un second achat à ce compteur.</translation>
    </message>
    <message>
      <source>{company} allows one purchase in {span} for this meter.</source>
      <translation>{company} n'autorise qu'un achat en {span} pour ce compteur.</translation>
    </message>
    <message>
      <source>{company} also says: {note}</source>
      <translation>{company} dit aussi : {note}</translation>
    </message>
    <message>
      <source>{company} answered about another sale ({what}), not this one.</source>
      <translation>{company} a répondu sur une autre vente ({what}), pas celle-ci.</translation>
    </message>
    <message>
      <source>{company} answered, and has no name for this number.</source>
      <translation>{company} a répondu, et n'a pas de nom pour ce numéro.</translation>
    </message>
    <message>
      <source>{company} answers and turns nothing away. It does not tell what the shop's float is.</source>
      <translation>{company} répond et ne refuse rien. Le solde du magasin n'est pas donné.</translation>
    </message>
    <message>
      <source>{company} asks for a code again: the last one was wrong or too old, or it wants another one too.</source>
      <translation>{company} redemande un code : le dernier était faux ou trop vieux, ou il en faut encore un.</translation>
    </message>
    <message>
      <source>{company} cannot be logged in to without the shop's password since {time}. Sales can only be queued.</source>
      <translation>Pas de connexion à {company} sans le mot de passe du magasin depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} cannot be trusted to be who answers since {time}. Sales can only be queued.</source>
      <translation>Ce qui répond pour {company} n'est pas sûr depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} cannot say now whose meter this is.</source>
      <translation>{company} ne peut dire maintenant à qui est ce compteur.</translation>
    </message>
    <message>
      <source>{company} did not answer as it should.</source>
      <translation>{company} n'a pas répondu comme il faut.</translation>
    </message>
    <message>
      <source>{company} does not accept the login.</source>
      <translation>{company} n'accepte pas la connexion.</translation>
    </message>
    <message>
      <source>{company} does not accept the shop's user name or password. A manager must set them right.</source>
      <translation>{company} n'accepte pas le nom d'utilisateur ou le mot de passe du magasin. Un gérant doit les corriger.</translation>
    </message>
    <message>
      <source>{company} does not answer as it should.</source>
      <translation>{company} ne répond pas comme il faut.</translation>
    </message>
    <message>
      <source>{company} does not say whose number this is.</source>
      <translation>{company} ne dit pas à qui est ce numéro.</translation>
    </message>
    <message>
      <source>{company} does not sell this amount any more: the limit is {limit}.</source>
      <translation>{company} ne vend plus ce montant : la limite est {limit}.</translation>
    </message>
    <message>
      <source>{company} does not take this amount for this meter.</source>
      <translation>{company} n'accepte pas ce montant pour ce compteur.</translation>
    </message>
    <message>
      <source>{company} gave a receipt number that sale {reference} has already.</source>
      <translation>{company} a donné un numéro de reçu que la vente {reference} a déjà.</translation>
    </message>
    <message>
      <source>{company} gave a receipt number that sale {reference} has already. The token is another.</source>
      <translation>{company} a donné un numéro de reçu que la vente {reference} a déjà. Le jeton est un autre.</translation>
    </message>
    <message>
      <source>{company} gave a token or number that belongs to another sale ({reference}).</source>
      <translation>{company} a donné un jeton ou numéro d'une autre vente ({reference}).</translation>
    </message>
    <message>
      <source>{company} gave a token or number that belongs to another sale, or came after this one had ended.</source>
      <translation>{company} a donné un jeton ou numéro d'une autre vente, ou après la fin de celle-ci.</translation>
    </message>
    <message>
      <source>{company} gave a token that sale {reference} has already.</source>
      <translation>{company} a donné un jeton que la vente {reference} a déjà.</translation>
    </message>
    <message>
      <source>{company} has been asked for the payment.</source>
      <translation>Le paiement est demandé à {company}.</translation>
    </message>
    <message>
      <source>{company} has been asked for the token.</source>
      <translation>Le jeton est demandé à {company}.</translation>
    </message>
    <message>
      <source>{company} has blocked this meter.</source>
      <translation>{company} a bloqué ce compteur.</translation>
    </message>
    <message>
      <source>{company} has no such number.</source>
      <translation>{company} n'a pas ce numéro.</translation>
    </message>
    <message>
      <source>{company} has no such sale, asked twice and late enough: nothing was paid.</source>
      <translation>{company} n'a pas cette vente, demandée deux fois et assez tard : rien n'a été payé.</translation>
    </message>
    <message>
      <source>{company} has no such sale, asked twice and late enough: nothing was sold.</source>
      <translation>{company} n'a pas cette vente, demandée deux fois et assez tard : rien n'a été vendu.</translation>
    </message>
    <message>
      <source>{company} has not answered as it should since {time}. Sales can only be queued.</source>
      <translation>{company} ne répond pas comme il faut depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} has not answered since {time}. Sales can only be queued.</source>
      <translation>{company} ne répond pas depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} has not said for a day what became of this sale.</source>
      <translation>{company} n'a pas dit depuis un jour ce qu'est devenue cette vente.</translation>
    </message>
    <message>
      <source>{company} has refused the shop's login since {time}. Sales can only be queued.</source>
      <translation>{company} refuse la connexion du magasin depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} has the sale and has not finished it yet.</source>
      <translation>{company} a la vente et ne l'a pas encore finie.</translation>
    </message>
    <message>
      <source>{company} is all that is sold here: there is no biller to choose.</source>
      <translation>Ici on ne vend que {company} : pas de société à choisir.</translation>
    </message>
    <message>
      <source>{company} is out of reach since {time}. Sales can only be queued.</source>
      <translation>{company} est hors d'atteinte depuis {time}. Les ventes ne peuvent aller qu'en file.</translation>
    </message>
    <message>
      <source>{company} is sold postpaid only.</source>
      <translation>{company} ne se vend qu'en factures.</translation>
    </message>
    <message>
      <source>{company} is sold prepaid only.</source>
      <translation>{company} ne se vend qu'en prépayé.</translation>
    </message>
    <message>
      <source>{company} refused the sale.</source>
      <translation>{company} a refusé la vente.</translation>
    </message>
    <message>
      <source>{company} says:</source>
      <translation>{company} dit :</translation>
    </message>
    <message>
      <source>{company} sells bills only.</source>
      <translation>{company} ne vend que des factures.</translation>
    </message>
    <message>
      <source>{company} sells tokens only.</source>
      <translation>{company} ne vend que des jetons.</translation>
    </message>
    <message>
      <source>{company} took the sale, and its answer came without the receipt number. The till asks for it.</source>
      <translation>{company} a pris la vente, et sa réponse est venue sans le numéro du reçu. La caisse le demande.</translation>
    </message>
    <message>
      <source>{company} took the sale, and its answer came without the token. The till asks for it.</source>
      <translation>{company} a pris la vente, et sa réponse est venue sans le jeton. La caisse le demande.</translation>
    </message>
    <message>
      <source>{company} validated it and named it {name}.</source>
      <translation>{company} l'a validée et nommée {name}.</translation>
    </message>
    <message>
      <source>{company} wanted a new login in the middle of the sale.</source>
      <translation>{company} a voulu une nouvelle connexion au milieu de la vente.</translation>
    </message>
    <message>
      <source>{company} wants the code that was sent to the customer or the shop.</source>
      <translation>{company} veut le code envoyé au client ou au magasin.</translation>
    </message>
    <message>
      <source>{company} was asked: {outcome}.</source>
      <translation>{company} a été interrogé : {outcome}.</translation>
    </message>
    <message>
      <source>{company}'s answer does not say whether it sold.</source>
      <translation>La réponse de {company} ne dit pas si c'est vendu.</translation>
    </message>
    <message>
      <source>{count} and more</source>
      <translation>{count} et plus</translation>
    </message>
    <message>
      <source>{count} customer is still to get a token, a paper or money.</source>
      <translation>{count} client doit encore recevoir un jeton, un papier ou de l'argent.</translation>
    </message>
    <message>
      <source>{count} customers are still to get a token, a paper or money.</source>
      <translation>{count} clients doivent encore recevoir un jeton, un papier ou de l'argent.</translation>
    </message>
    <message>
      <source>{count} customers waited</source>
      <translation>{count} clients ont attendu</translation>
    </message>
    <message>
      <source>{count} day ago</source>
      <translation>il y a {count} jour</translation>
    </message>
    <message>
      <source>{count} days ago</source>
      <translation>il y a {count} jours</translation>
    </message>
    <message>
      <source>{count} digit of 11 or 13</source>
      <translation>{count} chiffre sur 11 ou 13</translation>
    </message>
    <message>
      <source>{count} go on by themselves when the till is started again.</source>
      <translation>{count} continuent d'elles-mêmes quand la caisse redémarre.</translation>
    </message>
    <message>
      <source>{count} goes on by itself when the till is started again.</source>
      <translation>{count} continue d'elle-même quand la caisse redémarre.</translation>
    </message>
    <message>
      <source>{count} hour</source>
      <translation>{count} heure</translation>
    </message>
    <message>
      <source>{count} hour ago</source>
      <translation>il y a {count} heure</translation>
    </message>
    <message>
      <source>{count} hours</source>
      <translation>{count} heures</translation>
    </message>
    <message>
      <source>{count} hours ago</source>
      <translation>il y a {count} heures</translation>
    </message>
    <message>
      <source>{count} minute</source>
      <translation>{count} minute</translation>
    </message>
    <message>
      <source>{count} minutes</source>
      <translation>{count} minutes</translation>
    </message>
    <message>
      <source>{count} not finished</source>
      <translation>{count} en suspens</translation>
    </message>
    <message>
      <source>{count} not sold</source>
      <translation>{count} pas vendues</translation>
    </message>
    <message>
      <source>{count} of 11 or 13 digits</source>
      <translation>{count} chiffres sur 11 ou 13</translation>
    </message>
    <message>
      <source>{count} printers were found on the network</source>
      <translation>{count} imprimantes trouvées sur le réseau</translation>
    </message>
    <message>
      <source>{count} receipts have come. {key} shows them.</source>
      <translation>{count} reçus sont arrivés. {key} les montre.</translation>
    </message>
    <message>
      <source>{count} record exported</source>
      <translation>{count} enregistrement exporté</translation>
    </message>
    <message>
      <source>{count} records exported</source>
      <translation>{count} enregistrements exportés</translation>
    </message>
    <message>
      <source>{count} sale</source>
      <translation>{count} vente</translation>
    </message>
    <message>
      <source>{count} sale is not finished</source>
      <translation>{count} vente n'est pas finie</translation>
    </message>
    <message>
      <source>{count} sale is not finished: it goes on in the next shift.</source>
      <translation>{count} vente n'est pas finie : elle continue au service suivant.</translation>
    </message>
    <message>
      <source>{count} sale is put aside</source>
      <translation>{count} vente est mise de côté</translation>
    </message>
    <message>
      <source>{count} sale that was put aside is not kept: nothing of it was taken.</source>
      <translation>{count} vente mise de côté n'est pas gardée : rien n'en a été encaissé.</translation>
    </message>
    <message>
      <source>{count} sale was found by a line of references.log that cannot be proved: F4 finds it.</source>
      <translation>{count} vente a été trouvée par une ligne de references.log qui ne peut être prouvée : le papier la nomme, F4 la trouve.</translation>
    </message>
    <message>
      <source>{count} sales</source>
      <translation>{count} ventes</translation>
    </message>
    <message>
      <source>{count} sales are not finished</source>
      <translation>{count} ventes ne sont pas finies</translation>
    </message>
    <message>
      <source>{count} sales are not finished: they go on in the next shift.</source>
      <translation>{count} ventes ne sont pas finies : elles continuent au service suivant.</translation>
    </message>
    <message>
      <source>{count} sales are put aside</source>
      <translation>{count} ventes sont mises de côté</translation>
    </message>
    <message>
      <source>{count} sales that were put aside are not kept: nothing of them was taken.</source>
      <translation>{count} ventes mises de côté ne sont pas gardées : rien n'en a été encaissé.</translation>
    </message>
    <message>
      <source>{count} sales were found by lines of references.log that cannot be proved: F4 finds them.</source>
      <translation>{count} ventes ont été trouvées par des lignes de references.log qui ne peuvent être prouvées : F4 les trouve.</translation>
    </message>
    <message>
      <source>{count} second</source>
      <translation>{count} seconde</translation>
    </message>
    <message>
      <source>{count} seconds</source>
      <translation>{count} secondes</translation>
    </message>
    <message>
      <source>{count} sold</source>
      <translation>{count} vendues</translation>
    </message>
    <message>
      <source>{count} test sales are in no shift: they are not counted here.</source>
      <translation>{count} ventes d'essai ne sont dans aucun service : elles ne sont pas comptées ici.</translation>
    </message>
    <message>
      <source>{count} test sales are left out</source>
      <translation>{count} ventes d'essai ne sont pas comptées</translation>
    </message>
    <message>
      <source>{count} tokens and receipts have come. {key} shows them.</source>
      <translation>{count} jetons et reçus sont arrivés. {key} les montre.</translation>
    </message>
    <message>
      <source>{count} tokens are copied.</source>
      <translation>{count} jetons sont copiés.</translation>
    </message>
    <message>
      <source>{count} tokens have come. {key} shows them.</source>
      <translation>{count} jetons sont arrivés. {key} les montre.</translation>
    </message>
    <message>
      <source>{count} tokens issued and safe. They are entered in this order, one after the other.</source>
      <translation>{count} jetons émis et en sûreté. On les entre dans cet ordre, l'un après l'autre.</translation>
    </message>
    <message>
      <source>{count} unfinished</source>
      <translation>{count} en suspens</translation>
    </message>
    <message>
      <source>{count} wait until a person decides or gives a code.</source>
      <translation>{count} attendent que quelqu'un décide ou donne un code.</translation>
    </message>
    <message>
      <source>{count} waits until a person decides or gives a code.</source>
      <translation>{count} attend que quelqu'un décide ou donne un code.</translation>
    </message>
    <message>
      <source>{day}: not read</source>
      <translation>{day} : pas lu</translation>
    </message>
    <message>
      <source>{file} cannot be read any more: {error}. Nothing was saved.</source>
      <translation>{file} ne se lit plus : {error}. Rien n'a été enregistré.</translation>
    </message>
    <message>
      <source>{file} cannot be written: {reason}. What was there stays.</source>
      <translation>{file} ne peut être écrit : {reason}. Ce qui était là reste.</translation>
    </message>
    <message>
      <source>{file} is written in a way that the till cannot change. Change it by hand; nothing was saved.</source>
      <translation>{file} est écrit d'une façon que la caisse ne peut modifier. Modifiez-le à la main ; rien n'a été enregistré.</translation>
    </message>
    <message>
      <source>{file} was changed since it was read here, and nothing was saved over that. Look at it again, then make your change once more.</source>
      <translation>{file} a changé depuis qu'il a été lu ici, et rien n'a été enregistré par-dessus. Regardez-le encore, puis refaites votre modification.</translation>
    </message>
    <message>
      <source>{file}: the phone_default of {name} cannot be used. {why}</source>
      <translation>{file} : le phone_default de {name} est inutilisable. {why}</translation>
    </message>
    <message>
      <source>{folder} has the references.log of another till, number {number}. Choose a folder of this till's own. Nothing was kept.</source>
      <translation>{folder} a le references.log d'une autre caisse, numéro {number}. Choisissez un dossier propre à cette caisse. Rien n'a été gardé.</translation>
    </message>
    <message>
      <source>{home} cannot be made: {reason}.</source>
      <translation>{home} ne peut pas être créé : {reason}.</translation>
    </message>
    <message>
      <source>{home} cannot be written: {error}. Nothing was done.</source>
      <translation>{home} ne peut être écrit : {error}. Rien n'a été fait.</translation>
    </message>
    <message>
      <source>{label} (needed)</source>
      <translation>{label} (obligatoire)</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>il y a {minutes} min</translation>
    </message>
    <message>
      <source>{names} decided: {what}</source>
      <translation>{names} ont décidé : {what}</translation>
    </message>
    <message>
      <source>{names} decided: {what}.</source>
      <translation>{names} ont décidé : {what}.</translation>
    </message>
    <message>
      <source>{name} alone</source>
      <translation>{name} seul</translation>
    </message>
    <message>
      <source>{name} at {place}</source>
      <translation>{name} à {place}</translation>
    </message>
    <message>
      <source>{name} can type the PIN again.</source>
      <translation>{name} peut retaper le PIN.</translation>
    </message>
    <message>
      <source>{name} cannot be used as it is</source>
      <translation>{name} est inutilisable tel quel</translation>
    </message>
    <message>
      <source>{name} does not go with these settings. {why}</source>
      <translation>{name} ne va pas avec ces réglages. {why}</translation>
    </message>
    <message>
      <source>{name} has a shift open already. Close it first.</source>
      <translation>{name} a déjà un service ouvert. Fermez-le d'abord.</translation>
    </message>
    <message>
      <source>{name} has signed out meanwhile.</source>
      <translation>{name} est sorti entre-temps.</translation>
    </message>
    <message>
      <source>{name} in USB socket {place}</source>
      <translation>{name} sur la prise USB {place}</translation>
    </message>
    <message>
      <source>{name} is here; F12 locks</source>
      <translation>{name} est là ; F12 verrouille</translation>
    </message>
    <message>
      <source>{name} is not a kind of provider; known: {kinds}.</source>
      <translation>{name} n'est pas un type de fournisseur ; connus : {kinds}.</translation>
    </message>
    <message>
      <source>{name} is not a path: write letters, digits, / and nothing in braces.</source>
      <translation>{name} n'est pas un chemin : écrivez des lettres, des chiffres, / et rien entre accolades.</translation>
    </message>
    <message>
      <source>{name} is not a path: write letters, digits, / and {place}.</source>
      <translation>{name} n'est pas un chemin : écrivez des lettres, des chiffres, / et {place}.</translation>
    </message>
    <message>
      <source>{name} is removed</source>
      <translation>{name} est retiré</translation>
    </message>
    <message>
      <source>{name} is saved</source>
      <translation>{name} est enregistré</translation>
    </message>
    <message>
      <source>{name} is signed in: somebody else has to say yes to this.</source>
      <translation>{name} est à la caisse : quelqu'un d'autre doit dire oui.</translation>
    </message>
    <message>
      <source>{name} is the last manager here. Make somebody else a manager first.</source>
      <translation>{name} est le dernier gérant ici. Nommez d'abord un autre gérant.</translation>
    </message>
    <message>
      <source>{name} is there already and is no paper</source>
      <translation>{name} est déjà là et n'est pas un papier</translation>
    </message>
    <message>
      <source>{name} must say {place} where the number goes, as in {example}.</source>
      <translation>{name} doit dire {place} où va le numéro, comme dans {example}.</translation>
    </message>
    <message>
      <source>{name} on USB</source>
      <translation>{name} sur USB</translation>
    </message>
    <message>
      <source>{name} stays</source>
      <translation>{name} reste</translation>
    </message>
    <message>
      <source>{name} was not saved: let its name end in .pdf or .png.</source>
      <translation>{name} n'a pas été enregistré : que son nom finisse en .pdf ou .png.</translation>
    </message>
    <message>
      <source>{name} works</source>
      <translation>{name} marche</translation>
    </message>
    <message>
      <source>{name} works here again</source>
      <translation>{name} travaille de nouveau ici</translation>
    </message>
    <message>
      <source>{name} works here no longer</source>
      <translation>{name} ne travaille plus ici</translation>
    </message>
    <message>
      <source>{name}, {role}. {state}.</source>
      <translation>{name}, {role}. {state}.</translation>
    </message>
    <message>
      <source>{paper} came out</source>
      <translation>Imprimé. {paper}</translation>
    </message>
    <message>
      <source>{paper} came out.</source>
      <translation>{paper} est sorti.</translation>
    </message>
    <message>
      <source>{paper} did not come out.</source>
      <translation>{paper} n'est pas sorti.</translation>
    </message>
    <message>
      <source>{paper} is on the screen</source>
      <translation>C'est à l'écran : {paper}</translation>
    </message>
    <message>
      <source>{paper} was asked for at the till.</source>
      <translation>{paper} a été demandé à la caisse.</translation>
    </message>
    <message>
      <source>{paper} was asked for.</source>
      <translation>{paper} a été demandé.</translation>
    </message>
    <message>
      <source>{paper} was asked for: {reason}.</source>
      <translation>{paper} a été demandé : {reason}.</translation>
    </message>
    <message>
      <source>{paper} was handed over</source>
      <translation>Remis à l'imprimante. {paper}</translation>
    </message>
    <message>
      <source>{paper} was not printed</source>
      <translation>Pas imprimé. {paper}</translation>
    </message>
    <message>
      <source>{paper} was printed.</source>
      <translation>{paper} a été imprimé.</translation>
    </message>
    <message>
      <source>{paper} went to the printer, and nobody knows whether it came out.</source>
      <translation>{paper} est parti à l'imprimante, et personne ne sait s'il est sorti.</translation>
    </message>
    <message>
      <source>{paper} went to the printer.</source>
      <translation>{paper} est parti à l'imprimante.</translation>
    </message>
    <message>
      <source>{paper}, copy {number},</source>
      <translation>{paper}, copie {number},</translation>
    </message>
    <message>
      <source>{path} cannot be read: {error}.</source>
      <translation>{path} ne peut être lu : {error}.</translation>
    </message>
    <message>
      <source>{path} cannot be written: the folder or the file is read-only. Nothing was kept.</source>
      <translation>{path} ne peut être écrit : le dossier ou le fichier est en lecture seule. Rien n'a été gardé.</translation>
    </message>
    <message>
      <source>{path} does not hold this till's key. Restore it from a backup; nothing was sold.</source>
      <translation>{path} n'a pas la clé de cette caisse. Remettez-le d'une sauvegarde ; rien n'a été vendu.</translation>
    </message>
    <message>
      <source>{path} holds another key than this machine's keyring, and is not used: it was put there, or the till was started where the keyring could not be asked</source>
      <translation>{path} a une autre clé que le trousseau de cette machine, et ne sert pas : il a été mis là, ou la caisse a été lancée sans pouvoir interroger le trousseau</translation>
    </message>
    <message>
      <source>{path} is damaged. Choose another backup. Nothing was changed.</source>
      <translation>{path} est abîmé. Choisissez une autre sauvegarde. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} is damaged. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} est abîmé. Ne vendez rien ; remettez la dernière sauvegarde. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} is empty. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} est vide. Ne vendez rien ; remettez la dernière sauvegarde. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} is gone. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} a disparu. Ne vendez rien ; remettez la dernière sauvegarde. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} is in use by another program. Close it, then try again. Nothing was kept.</source>
      <translation>{path} est utilisé par un autre programme. Fermez-le, puis réessayez. Rien n'a été gardé.</translation>
    </message>
    <message>
      <source>{path} is no backup of a till. Nothing was changed.</source>
      <translation>{path} n'est pas la sauvegarde d'une caisse. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} is there already; choose another name.</source>
      <translation>{path} est déjà là ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{path} was made by a newer Tokentill. Install that one first. Nothing was changed.</source>
      <translation>{path} a été fait par un Tokentill plus récent. Installez-le d'abord. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} was sealed by a newer Tokentill. Install that one first. Nothing was changed.</source>
      <translation>{path} a été scellé par un Tokentill plus récent. Installez-le d'abord. Rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of Tokentill ({newer}). Install that version; nothing was changed.</source>
      <translation>{path} a été écrit par une version plus récente de Tokentill ({newer}). Installez-la ; rien n'a été changé.</translation>
    </message>
    <message>
      <source>{path} was written by an older version of Tokentill. Open the till once, then try again.</source>
      <translation>{path} a été écrit par une version plus ancienne de Tokentill. Ouvrez la caisse une fois, puis réessayez.</translation>
    </message>
    <message>
      <source>{path}, line {number}: this is not TOML ({reason}). A line reads: name = value</source>
      <translation>{path}, ligne {number} : ce n'est pas du TOML ({reason}). Une ligne s'écrit : name = value</translation>
    </message>
    <message>
      <source>{path}, line {number}: {setting} {wrong}.</source>
      <translation>{path}, ligne {number} : {setting} {wrong}.</translation>
    </message>
    <message>
      <source>{path}: {error}. Nothing was kept.</source>
      <translation>{path} : {error}. Rien n'a été gardé.</translation>
    </message>
    <message>
      <source>{phone_default} (the shop's)</source>
      <translation>{phone_default} (du magasin)</translation>
    </message>
    <message>
      <source>{printer} is not printed on any more. What the printer refuses waits for a person then.</source>
      <translation>On n'imprime plus sur {printer}. Ce que l'imprimante refuse attend alors quelqu'un.</translation>
    </message>
    <message>
      <source>{profile} has no float of the shop's.</source>
      <translation>{profile} n'a pas de solde du magasin.</translation>
    </message>
    <message>
      <source>{profile} {amount} ({age})</source>
      <translation>{profile} {amount} ({age})</translation>
    </message>
    <message>
      <source>{provider} does not sell postpaid electricity.</source>
      <translation>{provider} ne vend pas d'électricité sur facture.</translation>
    </message>
    <message>
      <source>{provider} does not sell prepaid electricity.</source>
      <translation>{provider} ne vend pas d'électricité prépayée.</translation>
    </message>
    <message>
      <source>{provider} is of a kind that does not tell the shop's float.</source>
      <translation>{provider} est d'un type qui ne donne pas le solde du magasin.</translation>
    </message>
    <message>
      <source>{provider}. Line {line}. Last success {answered}. Failures since {failures}. Float {balance} {age}</source>
      <translation>{provider}. Ligne {line}. Dernier succès {answered}. Échecs depuis {failures}. Solde {balance} {age}</translation>
    </message>
    <message>
      <source>{some} and {another}</source>
      <translation>{some} et {another}</translation>
    </message>
    <message>
      <source>{some} or {another}</source>
      <translation>{some} ou {another}</translation>
    </message>
    <message>
      <source>{some}; {another}</source>
      <translation>{some} ; {another}</translation>
    </message>
    <message>
      <source>{span} at the most</source>
      <translation>{span} au plus</translation>
    </message>
    <message>
      <source>{state}: {whose}. {key} shows it.</source>
      <translation>{state} : {whose}. {key} le montre.</translation>
    </message>
    <message>
      <source>{target} could not be written: {why}. Nothing was exported, and what was there before is as it was.</source>
      <translation>{target} n'a pu être écrit : {why}. Rien n'a été exporté, et ce qui était là est comme avant.</translation>
    </message>
    <message>
      <source>{target} is no file that could be replaced. Choose another name.</source>
      <translation>{target} n'est pas un fichier qu'on puisse remplacer. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{target} is there already and is not an export; choose another name.</source>
      <translation>{target} est déjà là et n'est pas un export ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{target} would lie among the till's own files in {home}. Choose another folder.</source>
      <translation>{target} serait parmi les fichiers de la caisse dans {home}. Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>{tendered} is less than the sale of {amount}.</source>
      <translation>{tendered}, c'est moins que la vente de {amount}.</translation>
    </message>
    <message>
      <source>{time}, {count} tries</source>
      <translation>{time}, {count} essais</translation>
    </message>
    <message>
      <source>{what} came, and named another sale. Type it only if it is this customer's.</source>
      <translation>{what} est venu, au nom d'une autre vente. Ne le tapez que si c'est à ce client.</translation>
    </message>
    <message>
      <source>{what}: {why}</source>
      <translation>{what} : {why}</translation>
    </message>
    <message>
      <source>{who} has unlocked it: {name} can type the PIN again.</source>
      <translation>{who} l'a débloqué : {name} peut retaper le PIN.</translation>
    </message>
    <message>
      <source>{why} Enter asks somebody who may.</source>
      <translation>{why} Enter demande à qui le peut.</translation>
    </message>
    <message>
      <source>← → choose   Tab other chart   V view   T today   M 30 days   Esc back   F1 keys</source>
      <translation>← → choisir   Tab autre graphique   V vue   T jour   M 30 jours   Esc retour   F1 touches</translation>
    </message>
    <message>
      <source>↑ ↓ choose</source>
      <translation>↑ ↓ choisir</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter changes   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ choisir   Enter modifie   Esc revient à la vente   F1 touches</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter changes   Esc back to the settings</source>
      <translation>↑ ↓ choisir   Enter modifie   Esc aux réglages</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter opens   E story   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ choisir   Enter ouvre   E histoire   Esc à la vente   F1 touches</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter puts it back   N makes one   P passphrase   Esc back to the settings</source>
      <translation>↑ ↓ choisir   Enter la remet   N en fait une   P phrase secrète   Esc aux réglages</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter says yes   Esc goes back</source>
      <translation>↑ ↓ choisir   Enter dit oui   Esc revient</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter sets it up   Esc back to the providers</source>
      <translation>↑ ↓ choisir   Enter installe   Esc revient aux fournisseurs</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ choisir   Esc revient à la vente   F1 touches</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Esc goes back   F1 keys</source>
      <translation>↑ ↓ choisir   Esc revient   F1 touches</translation>
    </message>
    <message>
      <source>↑ ↓ choose a name, then type its PIN</source>
      <translation>↑ ↓ choisir un nom, puis taper son PIN</translation>
    </message>
    <message>
      <source>↑ ↓ choose, Enter takes it</source>
      <translation>↑ ↓ choisir, Enter le prend</translation>
    </message>
    <message>
      <source>↑ ↓ read</source>
      <translation>↑ ↓ lire</translation>
    </message>
    <message>
      <source>↑ ↓ read   M at the meter   Esc goes back</source>
      <translation>↑ ↓ lire   M au compteur   Esc revient</translation>
    </message>
    <message>
      <source>↑ ↓ scroll   Esc back to the settings</source>
      <translation>↑ ↓ défiler   Esc revient aux réglages</translation>
    </message>
    <message>
      <source>− puts aside</source>
      <translation>− met de côté</translation>
    </message>
    <message>
      <source>− takes up again</source>
      <translation>− reprend</translation>
    </message>
  </context>
</TS>
