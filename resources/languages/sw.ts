<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
  <context>
    <name>till</name>
    <message>
      <source>"A", or "B" for smaller letters</source>
      <translation>"A", au "B" kwa herufi ndogo</translation>
    </message>
    <message>
      <source>"CP437", "CP850", "CP858", "CP860", "CP863", "CP865" or "CP1252"</source>
      <translation>"CP437", "CP850", "CP858", "CP860", "CP863", "CP865" au "CP1252"</translation>
    </message>
    <message>
      <source>"en", "sw" or "fr"</source>
      <translation>"en", "sw" au "fr"</translation>
    </message>
    <message>
      <source>"KES", "NGN", "USD" or "CDF"</source>
      <translation>"KES", "NGN", "USD" au "CDF"</translation>
    </message>
    <message>
      <source>"network", "serial", "usb", "cups", "windows", "file", "screen" or "none"</source>
      <translation>"network", "serial", "usb", "cups", "windows", "file", "screen" au "none"</translation>
    </message>
    <message>
      <source>"none", "xonxoff", "rtscts" or "dsrdtr"</source>
      <translation>"none", "xonxoff", "rtscts" au "dsrdtr"</translation>
    </message>
    <message>
      <source>"print" or "wait"</source>
      <translation>"print" au "wait"</translation>
    </message>
    <message>
      <source>"send" or "ask"</source>
      <translation>"send" au "ask"</translation>
    </message>
    <message>
      <source>, then </source>
      <translation>, kisha </translation>
    </message>
    <message>
      <source>1 customer waited</source>
      <translation>Mteja 1 alisubiri</translation>
    </message>
    <message>
      <source>1 not finished</source>
      <translation>1 haujakamilika</translation>
    </message>
    <message>
      <source>1 not sold</source>
      <translation>1 haukuuzwa</translation>
    </message>
    <message>
      <source>1 sold</source>
      <translation>1 umeuzwa</translation>
    </message>
    <message>
      <source>1 test sale is in no shift: it is not counted here.</source>
      <translation>Uuzaji 1 wa majaribio hauko katika zamu yoyote: hauhesabiwi hapa.</translation>
    </message>
    <message>
      <source>1 test sale is left out</source>
      <translation>Uuzaji 1 wa majaribio umeachwa</translation>
    </message>
    <message>
      <source>1, unless the shop has several tills: each has its own, 1 to 999.</source>
      <translation>1, isipokuwa duka lina kaunta kadhaa: kila moja ina yake, 1 hadi 999.</translation>
    </message>
    <message>
      <source>1200, 2400, 4800, 9600, 19200, 38400, 57600 or 115200</source>
      <translation>1200, 2400, 4800, 9600, 19200, 38400, 57600 au 115200</translation>
    </message>
    <message>
      <source>2 or 5, the pin that opens the drawer, or 0 where none hangs on the printer</source>
      <translation>2 au 5, pini inayofungua droo, au 0 kama hakuna droo kwenye printa</translation>
    </message>
    <message>
      <source>58 or 80</source>
      <translation>58 au 80</translation>
    </message>
    <message>
      <source>; and {count} more</source>
      <translation>; na nyingine {count}</translation>
    </message>
    <message>
      <source>A backup is made</source>
      <translation>Nakala rudufu imefanywa</translation>
    </message>
    <message>
      <source>A backup is made, in the till's folder alone</source>
      <translation>Nakala rudufu imefanywa, katika folda ya kaunta tu</translation>
    </message>
    <message>
      <source>a card number is never kept: use wallet or bank.account</source>
      <translation>namba ya kadi haihifadhiwi kamwe: tumia wallet au bank.account</translation>
    </message>
    <message>
      <source>a card reads number;cvv;MMyy;pin</source>
      <translation>kadi huandikwa namba;cvv;MMyy;pin</translation>
    </message>
    <message>
      <source>A card's number is never kept. Pay from a wallet or a bank account, or give the card for one run of the till in the environment as {variable}.</source>
      <translation>Namba ya kadi haihifadhiwi kamwe. Lipa kwa pochi au akaunti ya benki, au toa kadi kwa kuwashwa mara moja kwa kaunta katika mazingira kama {variable}.</translation>
    </message>
    <message>
      <source>A cashier's PIN has 4 to 12 digits, a supervisor's or manager's 6 to 12. Nobody else should know it.</source>
      <translation>PIN ya mhudumu ina tarakimu 4 hadi 12, ya msimamizi au meneja 6 hadi 12. Mtu mwingine asiijue.</translation>
    </message>
    <message>
      <source>A code for sale {reference} is on its way.</source>
      <translation>Namba ya siri ya uuzaji {reference} iko njiani.</translation>
    </message>
    <message>
      <source>A code is wanted</source>
      <translation>Namba ya siri inahitajika</translation>
    </message>
    <message>
      <source>A dossier is of a token that was sold. This sale has none.</source>
      <translation>Faili la malalamiko ni la tokeni iliyouzwa. Uuzaji huu hauna.</translation>
    </message>
    <message>
      <source>A dossier was written: the meter that was meant is {meter}.</source>
      <translation>Faili limeandikwa: mita iliyokusudiwa ni {meter}.</translation>
    </message>
    <message>
      <source>A drawer holds nothing or more.</source>
      <translation>Droo ina sifuri au zaidi.</translation>
    </message>
    <message>
      <source>A file in its place</source>
      <translation>Faili badala yake</translation>
    </message>
    <message>
      <source>A float has no slip.</source>
      <translation>Pesa ya kuanzia haina hati.</translation>
    </message>
    <message>
      <source>A float topped up</source>
      <translation>Salio limeongezwa</translation>
    </message>
    <message>
      <source>A float was topped up</source>
      <translation>Salio limeongezwa</translation>
    </message>
    <message>
      <source>a folder by its whole path, such as "/media/stick"</source>
      <translation>folda kwa njia yake yote, kama "/media/stick"</translation>
    </message>
    <message>
      <source>A folder on a stick or another disk, such as /media/stick. Empty: the till's folder alone.</source>
      <translation>Folda kwenye fleshi au diski nyingine, kama /media/stick. Tupu: folda ya kaunta pekee.</translation>
    </message>
    <message>
      <source>a list of seconds, such as [5, 10, 20, 40, 60, 300]</source>
      <translation>orodha ya sekunde, kama [5, 10, 20, 40, 60, 300]</translation>
    </message>
    <message>
      <source>A manager changes it.</source>
      <translation>Meneja anaibadilisha.</translation>
    </message>
    <message>
      <source>A meter number has 11 or 13 digits; this one has {count}.</source>
      <translation>Namba ya mita ina tarakimu 11 au 13; hii ina {count}.</translation>
    </message>
    <message>
      <source>A meter number has digits only.</source>
      <translation>Namba ya mita ina tarakimu tu.</translation>
    </message>
    <message>
      <source>A name has at most {most} letters, and no signs that cannot be printed.</source>
      <translation>Jina lina herufi {most} kwa wingi, bila alama zisizochapika.</translation>
    </message>
    <message>
      <source>A name to look at</source>
      <translation>Jina la kuangalia</translation>
    </message>
    <message>
      <source>A new passphrase for backups</source>
      <translation>Kaulisiri mpya ya nakala rudufu</translation>
    </message>
    <message>
      <source>A new till is set up in ten minutes: who manages it, the shop, a provider, a printer, and a sale for practice. Each step can be gone back from, and if the power fails it goes on where it was.</source>
      <translation>Kaunta mpya huwekwa kwa dakika kumi: nani anaisimamia, duka, mtoa huduma, printa, na uuzaji wa mazoezi. Unaweza kurudi kila hatua, na umeme ukikatika inaendelea ilipokuwa.</translation>
    </message>
    <message>
      <source>A paper</source>
      <translation>Karatasi</translation>
    </message>
    <message>
      <source>A passphrase has at least {letters} letters; four words make a good one.</source>
      <translation>Kaulisiri ina angalau herufi {letters}; maneno manne yanafaa.</translation>
    </message>
    <message>
      <source>A path; each paper is put at its end.</source>
      <translation>Njia ya faili; kila karatasi huongezwa mwishoni mwake.</translation>
    </message>
    <message>
      <source>A person decides</source>
      <translation>Mtu anaamua</translation>
    </message>
    <message>
      <source>A person let it go on.</source>
      <translation>Mtu aliruhusu iendelee.</translation>
    </message>
    <message>
      <source>A person needs a name.</source>
      <translation>Mtu anahitaji jina.</translation>
    </message>
    <message>
      <source>A person sends it once more.</source>
      <translation>Mtu anaituma mara moja zaidi.</translation>
    </message>
    <message>
      <source>a PNG or JPEG file in the till's folder, such as "logo.png"</source>
      <translation>faili la PNG au JPEG katika folda ya kaunta, kama "logo.png"</translation>
    </message>
    <message>
      <source>A PNG or JPEG file in the till's folder, such as logo.png.</source>
      <translation>Faili la PNG au JPEG katika folda ya kaunta, kama logo.png.</translation>
    </message>
    <message>
      <source>a printer that is known, such as "epson-tm-t20"</source>
      <translation>printa inayojulikana, kama "epson-tm-t20"</translation>
    </message>
    <message>
      <source>A printer with {paper_width_mm} mm paper</source>
      <translation>Printa ya karatasi ya mm {paper_width_mm}</translation>
    </message>
    <message>
      <source>A printer: until there is one, receipts are shown on the screen only</source>
      <translation>Printa: hadi iwepo, risiti zinaonyeshwa kwenye skrini tu</translation>
    </message>
    <message>
      <source>A printer: until there is one, tokens are read from the screen</source>
      <translation>Printa: hadi iwepo, tokeni zinasomwa kwenye skrini</translation>
    </message>
    <message>
      <source>A provider: until there is one, nothing real is sold</source>
      <translation>Mtoa huduma: hadi awepo, hakuna halisi kinachouzwa</translation>
    </message>
    <message>
      <source>a queue's name, without spaces and slashes</source>
      <translation>jina la foleni, bila nafasi wala mikwaju</translation>
    </message>
    <message>
      <source>A sale for practice</source>
      <translation>Uuzaji wa mazoezi</translation>
    </message>
    <message>
      <source>A sale has begun the shift meanwhile</source>
      <translation>Uuzaji umeanza zamu wakati huo</translation>
    </message>
    <message>
      <source>a sale of a test system</source>
      <translation>uuzaji wa mfumo wa majaribio</translation>
    </message>
    <message>
      <source>A sale opens a shift by itself, with an empty drawer.</source>
      <translation>Uuzaji hufungua zamu wenyewe, droo ikiwa tupu.</translation>
    </message>
    <message>
      <source>a sale that went on for another one</source>
      <translation>uuzaji ulioendeleza mwingine</translation>
    </message>
    <message>
      <source>A second one</source>
      <translation>Ya pili</translation>
    </message>
    <message>
      <source>A secret of {name} cannot be used: {detail}.</source>
      <translation>Siri ya {name} haiwezi kutumika: {detail}.</translation>
    </message>
    <message>
      <source>a short name in small letters, digits and dashes, such as "kplc"</source>
      <translation>jina fupi la herufi ndogo, tarakimu na vistari, kama "kplc"</translation>
    </message>
    <message>
      <source>a table [till] with number and name</source>
      <translation>jedwali [till] lenye number na name</translation>
    </message>
    <message>
      <source>A test page comes out at what stands here, before anything is saved. Receipts go where they went so far.</source>
      <translation>Ukurasa wa majaribio unatoka kwa kilichoandikwa hapa, kabla ya kuhifadhi chochote. Risiti zinakwenda zilikokuwa zikienda.</translation>
    </message>
    <message>
      <source>A test page comes out before it is saved</source>
      <translation>Ukurasa wa majaribio unatoka kabla ya kuhifadhi</translation>
    </message>
    <message>
      <source>A test sale comes later; nothing was sold yet.</source>
      <translation>Uuzaji wa majaribio utakuja baadaye; bado hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>A test sale: choose practice, and sell</source>
      <translation>Uuzaji wa majaribio: chagua mazoezi, na uuze</translation>
    </message>
    <message>
      <source>A test system: no real money moves, and tokens buy nothing.</source>
      <translation>Mfumo wa majaribio: hakuna pesa halisi, na tokeni hazinunui kitu.</translation>
    </message>
    <message>
      <source>A till needs a provider that is in use: put another one into use first.</source>
      <translation>Kaunta inahitaji mtoa huduma anayetumika: washa mwingine kwanza.</translation>
    </message>
    <message>
      <source>A till needs a provider: add another one before this one is removed.</source>
      <translation>Kaunta inahitaji mtoa huduma: ongeza mwingine kabla ya kumwondoa huyu.</translation>
    </message>
    <message>
      <source>A till whose people sign in was in this folder, number {numbers}, and it is not here any more. Bring its folder back, or put a backup of it back: tokentill restore FILE. A new till here gets a number that none had here, in till.toml ([till] number), so that everybody sees that it is another one. Nothing was changed.</source>
      <translation>Kaunta ambayo watu wake huingia kwa PIN ilikuwa katika folda hii, namba {numbers}, na haipo tena. Rudisha folda yake, au rudisha nakala yake rudufu: tokentill restore FILE. Kaunta mpya hapa hupata namba ambayo hakuna iliyokuwa nayo hapa, katika till.toml ([till] number), ili kila mtu aone kwamba ni nyingine. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>A till's number is a whole number from 1 to 999.</source>
      <translation>Namba ya kaunta ni namba kamili kutoka 1 hadi 999.</translation>
    </message>
    <message>
      <source>a token that ends in {ends} belongs to two sales</source>
      <translation>tokeni inayoishia {ends} ni ya mauzo mawili</translation>
    </message>
    <message>
      <source>A top-up of {profile} is an amount in {currency}.</source>
      <translation>Nyongeza ya {profile} ni kiasi cha {currency}.</translation>
    </message>
    <message>
      <source>a whole number from 1 to 16</source>
      <translation>namba kamili kutoka 1 hadi 16</translation>
    </message>
    <message>
      <source>a whole number from 1 to 999, unique in the shop's chain</source>
      <translation>namba kamili kutoka 1 hadi 999, isiyorudiwa katika maduka yako</translation>
    </message>
    <message>
      <source>About a sale</source>
      <translation>Kuhusu uuzaji</translation>
    </message>
    <message>
      <source>accept a cash difference over the limit</source>
      <translation>kukubali tofauti ya taslimu inayozidi kikomo</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Akaunti</translation>
    </message>
    <message>
      <source>Account number</source>
      <translation>Namba ya akaunti</translation>
    </message>
    <message>
      <source>Account {meter}</source>
      <translation>Akaunti {meter}</translation>
    </message>
    <message>
      <source>account {number}</source>
      <translation>akaunti {number}</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ongeza</translation>
    </message>
    <message>
      <source>Add a provider</source>
      <translation>Ongeza mtoa huduma</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation>Ongeza mtu</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Anwani</translation>
    </message>
    <message>
      <source>Address, second line</source>
      <translation>Anwani, mstari wa pili</translation>
    </message>
    <message>
      <source>Address, third line</source>
      <translation>Anwani, mstari wa tatu</translation>
    </message>
    <message>
      <source>All is well: there is nothing to do.</source>
      <translation>Yote ni sawa: hakuna la kufanya.</translation>
    </message>
    <message>
      <source>All of it is kept. F3 shows the queue, Esc goes back.</source>
      <translation>Yote yamehifadhiwa. F3 inaonyesha foleni, Esc inarudi.</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Kiasi</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>kiasi</translation>
    </message>
    <message>
      <source>Amount in {currency}</source>
      <translation>Kiasi kwa {currency}</translation>
    </message>
    <message>
      <source>Amount {currency}</source>
      <translation>Kiasi {currency}</translation>
    </message>
    <message>
      <source>amount {number}</source>
      <translation>kiasi {number}</translation>
    </message>
    <message>
      <source>An address holds no user name, password, ? or #: secrets have their own place.</source>
      <translation>Anwani haina jina la mtumiaji, nenosiri, ? wala #: siri zina mahali pake.</translation>
    </message>
    <message>
      <source>an address in quotes, such as "https://host/v3"</source>
      <translation>anwani katika alama za nukuu, kama "https://host/v3"</translation>
    </message>
    <message>
      <source>An amount cannot be negative.</source>
      <translation>Kiasi hakiwezi kuwa chini ya sifuri.</translation>
    </message>
    <message>
      <source>An e-mail address; empty where the service wants no login.</source>
      <translation>Barua pepe; acha tupu kama huduma haitaki kuingia.</translation>
    </message>
    <message>
      <source>An older export of the same name there is replaced.</source>
      <translation>Faili la zamani la jina hilo hapo litabadilishwa.</translation>
    </message>
    <message>
      <source>Another name now</source>
      <translation>Jina jingine sasa</translation>
    </message>
    <message>
      <source>Another PIN for you</source>
      <translation>PIN nyingine yako</translation>
    </message>
    <message>
      <source>Another printer, {width} mm</source>
      <translation>Printa nyingine, {width} mm</translation>
    </message>
    <message>
      <source>another program</source>
      <translation>programu nyingine</translation>
    </message>
    <message>
      <source>Another shift goes on now</source>
      <translation>Zamu nyingine inaendelea sasa</translation>
    </message>
    <message>
      <source>answer →</source>
      <translation>jibu →</translation>
    </message>
    <message>
      <source>Any cashier</source>
      <translation>Wahudumu</translation>
    </message>
    <message>
      <source>Any provider</source>
      <translation>Watoa huduma</translation>
    </message>
    <message>
      <source>Any service</source>
      <translation>Aina</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Hali zote</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Wakati wote</translation>
    </message>
    <message>
      <source>Anywhere</source>
      <translation>Popote</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>Ufunguo wa API</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>April</source>
      <translation>Aprili</translation>
    </message>
    <message>
      <source>As it stands on papers and in the journal.</source>
      <translation>Kama lilivyo kwenye karatasi na jarida.</translation>
    </message>
    <message>
      <source>As the printer's own switches say.</source>
      <translation>Kama swichi za printa zinavyosema.</translation>
    </message>
    <message>
      <source>As the provider sent them; not like other tokens.</source>
      <translation>Zilivyotumwa; hazifanani na tokeni nyingine.</translation>
    </message>
    <message>
      <source>As till.toml says, {width} mm</source>
      <translation>Kama till.toml inavyosema, mm {width}</translation>
    </message>
    <message>
      <source>Ask now</source>
      <translation>Uliza sasa</translation>
    </message>
    <message>
      <source>Ask once more</source>
      <translation>Uliza tena</translation>
    </message>
    <message>
      <source>Ask the company for the update codes of this meter, and type them in before the token. Keep the paper.</source>
      <translation>Iombe kampuni namba za kusasisha mita hii, na uziingize kabla ya tokeni. Tunza karatasi.</translation>
    </message>
    <message>
      <source>Ask the customer to read the newest message aloud, and type its code. After a few wrong ones {company} may end the sale.</source>
      <translation>Mwambie mteja asome ujumbe mpya kabisa kwa sauti, na uandike namba yake ya siri. Baada ya makosa machache {company} inaweza kusitisha uuzaji.</translation>
    </message>
    <message>
      <source>Ask the customer: let it go on, or cancel it and give the money back.</source>
      <translation>Muulize mteja: iendelee, au ighairi na urudishe pesa.</translation>
    </message>
    <message>
      <source>Ask the provider now</source>
      <translation>Uliza mtoa huduma</translation>
    </message>
    <message>
      <source>Ask, beside a code</source>
      <translation>Uliza, ukiandika namba</translation>
    </message>
    <message>
      <source>Asking now …</source>
      <translation>Inaulizwa sasa …</translation>
    </message>
    <message>
      <source>at least one table [[providers]] with name, kind and base_url</source>
      <translation>angalau jedwali moja [[providers]] lenye name, kind na base_url</translation>
    </message>
    <message>
      <source>At least {least} for this number, at most {most}</source>
      <translation>Angalau {least} kwa namba hii, isizidi {most}</translation>
    </message>
    <message>
      <source>At the desk</source>
      <translation>Kwenye dawati</translation>
    </message>
    <message>
      <source>At the drawer</source>
      <translation>Kwenye droo</translation>
    </message>
    <message>
      <source>At the meter</source>
      <translation>Kwenye mita</translation>
    </message>
    <message>
      <source>At the printer</source>
      <translation>Kwenye printa</translation>
    </message>
    <message>
      <source>At the second place</source>
      <translation>Mahali pa pili</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Ago</translation>
    </message>
    <message>
      <source>August</source>
      <translation>Agosti</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Rudi</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Rudi kwenye orodha</translation>
    </message>
    <message>
      <source>Back; next customer</source>
      <translation>Rudi; mteja anayefuata</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Nakala rudufu</translation>
    </message>
    <message>
      <source>Backups are not told here</source>
      <translation>Nakala rudufu hazionyeshwi hapa</translation>
    </message>
    <message>
      <source>Backups that leave the till's folder are sealed by it from now on.</source>
      <translation>Kuanzia sasa nakala rudufu zinazotoka kwenye folda ya kaunta zinafungwa kwayo.</translation>
    </message>
    <message>
      <source>Balance of the account, as {company} gives it: {owed}</source>
      <translation>Salio la akaunti kulingana na {company}: {owed}</translation>
    </message>
    <message>
      <source>before an upgrade</source>
      <translation>kabla ya kusasisha</translation>
    </message>
    <message>
      <source>Begin a shift</source>
      <translation>Anza zamu</translation>
    </message>
    <message>
      <source>Begin the next sale</source>
      <translation>Anza uuzaji mpya</translation>
    </message>
    <message>
      <source>Begin the shift</source>
      <translation>Anza zamu</translation>
    </message>
    <message>
      <source>Begin to sell</source>
      <translation>Anza kuuza</translation>
    </message>
    <message>
      <source>Begin with {amounts} in the drawer?</source>
      <translation>Uanze na {amounts} kwenye droo?</translation>
    </message>
    <message>
      <source>Behind a queue of this machine</source>
      <translation>Kupitia foleni ya mashine hii</translation>
    </message>
    <message>
      <source>Behind a queue of Windows</source>
      <translation>Kupitia foleni ya Windows</translation>
    </message>
    <message>
      <source>Being looked through</source>
      <translation>Inaangaliwa</translation>
    </message>
    <message>
      <source>Being sent</source>
      <translation>Inatumwa</translation>
    </message>
    <message>
      <source>Bills</source>
      <translation>Bili</translation>
    </message>
    <message>
      <source>broke off</source>
      <translation>imekatika</translation>
    </message>
    <message>
      <source>Buy from {code}</source>
      <translation>Nunua kwa {code}</translation>
    </message>
    <message>
      <source>Buy from …</source>
      <translation>Nunua kwa …</translation>
    </message>
    <message>
      <source>Buys from {company}, {code}</source>
      <translation>Ananunua kwa {company}, {code}</translation>
    </message>
    <message>
      <source>by mobile money</source>
      <translation>kwa pesa ya simu</translation>
    </message>
    <message>
      <source>by mobile money, {code}</source>
      <translation>kwa pesa ya simu, {code}</translation>
    </message>
    <message>
      <source>By references.log refused for now, and {amount} carried into sale {reference}.</source>
      <translation>Kwa references.log ilikataliwa kwa sasa, na {amount} imehamia uuzaji {reference}.</translation>
    </message>
    <message>
      <source>Call a manager: nothing sells before there is float again.</source>
      <translation>Mwite meneja: hakuna kinachouzwa kabla ya salio kurudi.</translation>
    </message>
    <message>
      <source>Call a supervisor: {detail}, and {count} more. Run the doctor.</source>
      <translation>Mwite msimamizi: {detail}, na mengine {count}. Endesha tokentill doctor.</translation>
    </message>
    <message>
      <source>Call a supervisor: {detail}. Run the doctor.</source>
      <translation>Mwite msimamizi: {detail}. Endesha tokentill doctor.</translation>
    </message>
    <message>
      <source>cancel a sale that was never sent</source>
      <translation>kughairi uuzaji ambao haukutumwa</translation>
    </message>
    <message>
      <source>Cancel the sale and give the money back, or let it go on.</source>
      <translation>Ghairi uuzaji na urudishe pesa, au uruhusu uendelee.</translation>
    </message>
    <message>
      <source>Cancel the sale, give the money back, and sell another amount.</source>
      <translation>Ghairi uuzaji, rudisha pesa, na uuze kiasi kingine.</translation>
    </message>
    <message>
      <source>Cancel, to give the money back</source>
      <translation>Ghairi na urudishe</translation>
    </message>
    <message>
      <source>Cancel; clock is right</source>
      <translation>Ghairi; saa ni sahihi</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Umeghairiwa</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>umeghairiwa</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Imeghairiwa.</translation>
    </message>
    <message>
      <source>Cancelled: {reason}.</source>
      <translation>Imeghairiwa: {reason}.</translation>
    </message>
    <message>
      <source>cannot be looked at: {error}</source>
      <translation>haiwezi kuangaliwa: {error}</translation>
    </message>
    <message>
      <source>cannot be printed. {why}</source>
      <translation>haiwezi kuchapishwa. {why}</translation>
    </message>
    <message>
      <source>cannot be printed: all of it is white.</source>
      <translation>haiwezi kuchapishwa: yote ni nyeupe.</translation>
    </message>
    <message>
      <source>Cannot be put back</source>
      <translation>Haiwezi kurudishwa</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>Hausomeki</translation>
    </message>
    <message>
      <source>cannot be read: no file has such a name.</source>
      <translation>haisomeki: hakuna faili lenye jina hilo.</translation>
    </message>
    <message>
      <source>cannot be read: {why}.</source>
      <translation>haisomeki: {why}.</translation>
    </message>
    <message>
      <source>cannot be used. {why}</source>
      <translation>haiwezi kutumika. {why}</translation>
    </message>
    <message>
      <source>cannot be {name}: {why}. Choose another name</source>
      <translation>haiwezi kuwa {name}: {why}. Chagua jina jingine</translation>
    </message>
    <message>
      <source>cannot be: nothing stands in for a second printer</source>
      <translation>haiwezi kuwepo: printa ya pili haina mbadala</translation>
    </message>
    <message>
      <source>cannot print</source>
      <translation>haiwezi kuchapa</translation>
    </message>
    <message>
      <source>cannot write</source>
      <translation>haiwezi kuandika</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Taslimu</translation>
    </message>
    <message>
      <source>Cash in</source>
      <translation>Weka pesa</translation>
    </message>
    <message>
      <source>Cash in and out</source>
      <translation>Taslimu ndani na nje</translation>
    </message>
    <message>
      <source>Cash or mobile money</source>
      <translation>Taslimu au pesa ya simu</translation>
    </message>
    <message>
      <source>Cash out</source>
      <translation>Toa pesa</translation>
    </message>
    <message>
      <source>Cash received</source>
      <translation>Taslimu iliyopokelewa</translation>
    </message>
    <message>
      <source>Cash received: {sentence}</source>
      <translation>Taslimu iliyopokelewa: {sentence}</translation>
    </message>
    <message>
      <source>Cash {amount}</source>
      <translation>Taslimu {amount}</translation>
    </message>
    <message>
      <source>cash {number}, put in or taken out, is not what its event says</source>
      <translation>taslimu {number}, iliyowekwa au iliyotolewa, si kama tukio lake linavyosema</translation>
    </message>
    <message>
      <source>Cashier</source>
      <translation>Mhudumu</translation>
    </message>
    <message>
      <source>cashier</source>
      <translation>mhudumu</translation>
    </message>
    <message>
      <source>Cashiers can choose it now.</source>
      <translation>Wahudumu wanaweza kuichagua sasa.</translation>
    </message>
    <message>
      <source>Cashiers cannot choose it any more.</source>
      <translation>Wahudumu hawawezi kuichagua tena.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Chenji</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Badilisha</translation>
    </message>
    <message>
      <source>change the providers and the printers</source>
      <translation>kubadilisha watoa huduma na printa</translation>
    </message>
    <message>
      <source>Change them</source>
      <translation>Badilisha</translation>
    </message>
    <message>
      <source>Change to give: {amount}.</source>
      <translation>Chenji ya kutoa: {amount}.</translation>
    </message>
    <message>
      <source>change who works here</source>
      <translation>kubadilisha wanaofanya kazi hapa</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>Badilisha {name}</translation>
    </message>
    <message>
      <source>Changed by hand: run the doctor</source>
      <translation>Imebadilishwa kwa mkono: endesha doctor</translation>
    </message>
    <message>
      <source>Check digit ok</source>
      <translation>Tarakimu ya ukaguzi sawa</translation>
    </message>
    <message>
      <source>Check digit wrong: look again</source>
      <translation>Tarakimu ya ukaguzi si sawa: angalia tena</translation>
    </message>
    <message>
      <source>Check the account</source>
      <translation>Hakiki akaunti</translation>
    </message>
    <message>
      <source>Check the meter</source>
      <translation>Hakiki mita</translation>
    </message>
    <message>
      <source>Checking the account …</source>
      <translation>Akaunti inahakikiwa …</translation>
    </message>
    <message>
      <source>Checking the meter …</source>
      <translation>Mita inahakikiwa …</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>chagua</translation>
    </message>
    <message>
      <source>Choose a bar</source>
      <translation>Chagua nguzo</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Chagua folda</translation>
    </message>
    <message>
      <source>Choose the company</source>
      <translation>Chagua kampuni</translation>
    </message>
    <message>
      <source>Choose whom the customer buys from</source>
      <translation>Chagua mteja ananunua kwa nani</translation>
    </message>
    <message>
      <source>Choose whom the customer buys from.</source>
      <translation>Chagua mteja ananunua kwa nani.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Chagua …</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>imechaguliwa</translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation>Siri ya mteja wa API</translation>
    </message>
    <message>
      <source>Close it</source>
      <translation>Ifunge</translation>
    </message>
    <message>
      <source>close somebody else's shift</source>
      <translation>kufunga zamu ya mwingine</translation>
    </message>
    <message>
      <source>Close the shift with {amounts} counted?</source>
      <translation>Ufunge zamu na {amounts} zilizohesabiwa?</translation>
    </message>
    <message>
      <source>Close the till</source>
      <translation>Funga kaunta</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>Inafungwa</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Namba ya siri</translation>
    </message>
    <message>
      <source>Code of the mobile money message</source>
      <translation>Namba ya ujumbe wa pesa ya simu</translation>
    </message>
    <message>
      <source>Coins and the rest</source>
      <translation>Sarafu na zilizobaki</translation>
    </message>
    <message>
      <source>Commission, percent</source>
      <translation>Kamisheni, asilimia</translation>
    </message>
    <message>
      <source>Companies</source>
      <translation>Kampuni</translation>
    </message>
    <message>
      <source>Company; amount</source>
      <translation>Kampuni; kiasi</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>umekamilika</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>mgongano</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Endelea</translation>
    </message>
    <message>
      <source>Copy the token</source>
      <translation>Nakili tokeni</translation>
    </message>
    <message>
      <source>Copy {copy} is on its way.</source>
      <translation>Nakala {copy} iko njiani.</translation>
    </message>
    <message>
      <source>Count again</source>
      <translation>Hesabu tena</translation>
    </message>
    <message>
      <source>Count and close</source>
      <translation>Hesabu na ufunge</translation>
    </message>
    <message>
      <source>Count the drawer</source>
      <translation>Hesabu droo</translation>
    </message>
    <message>
      <source>Count the drawer's {missing} too.</source>
      <translation>Hesabu pia {missing} za droo.</translation>
    </message>
    <message>
      <source>Count the float</source>
      <translation>Hesabu pesa ya kuanzia</translation>
    </message>
    <message>
      <source>cover open</source>
      <translation>mfuniko wazi</translation>
    </message>
    <message>
      <source>CSV, for a spreadsheet</source>
      <translation>CSV, kwa lahajedwali</translation>
    </message>
    <message>
      <source>Ctrl+C copies the token</source>
      <translation>Ctrl+C inanakili tokeni</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Sarafu</translation>
    </message>
    <message>
      <source>Currency of the drawer</source>
      <translation>Sarafu ya droo</translation>
    </message>
    <message>
      <source>currency {number}</source>
      <translation>sarafu {number}</translation>
    </message>
    <message>
      <source>Currency {place} of {of}.</source>
      <translation>Sarafu ya {place} kati ya {of}.</translation>
    </message>
    <message>
      <source>Customer waited</source>
      <translation>Mteja alisubiri</translation>
    </message>
    <message>
      <source>Customers who waited</source>
      <translation>Wateja waliosubiri</translation>
    </message>
    <message>
      <source>D wrong meter</source>
      <translation>D mita isiyo sahihi</translation>
    </message>
    <message>
      <source>Debt on this meter takes the whole amount.</source>
      <translation>Deni la mita hii linachukua kiasi chote.</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Des</translation>
    </message>
    <message>
      <source>December</source>
      <translation>Desemba</translation>
    </message>
    <message>
      <source>decide about a sale that nothing proves</source>
      <translation>kuamua kuhusu uuzaji usio na uthibitisho</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Dawati</translation>
    </message>
    <message>
      <source>Did the paper come out?</source>
      <translation>Karatasi imetoka?</translation>
    </message>
    <message>
      <source>Distribution company</source>
      <translation>Kampuni ya usambazaji</translation>
    </message>
    <message>
      <source>Do not pay this account again: the receipt will print here, or nothing was paid.</source>
      <translation>Usilipe akaunti hii tena: risiti itachapishwa hapa, au hakuna kilicholipwa.</translation>
    </message>
    <message>
      <source>Do not sell to this meter again: the token will print here, or nothing was sold.</source>
      <translation>Usiuzie mita hii tena: tokeni itachapishwa hapa, au hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>down</source>
      <translation>imekatika</translation>
    </message>
    <message>
      <source>Draw waits, floats</source>
      <translation>Onyesha kusubiri, salio</translation>
    </message>
    <message>
      <source>Drawer</source>
      <translation>Droo</translation>
    </message>
    <message>
      <source>Drawer differs, {currency}</source>
      <translation>Droo inatofautiana, {currency}</translation>
    </message>
    <message>
      <source>Empty, it stays as it is. A higher role takes a new one.</source>
      <translation>Ikiwa tupu, inabaki ilivyo. Cheo cha juu kinahitaji mpya.</translation>
    </message>
    <message>
      <source>Encoding of what is encrypted</source>
      <translation>Usimbaji wa kilichofichwa</translation>
    </message>
    <message>
      <source>Enough for today</source>
      <translation>Inatosha kwa leo</translation>
    </message>
    <message>
      <source>Enter closes the till   Esc goes back</source>
      <translation>Enter inafunga kaunta   Esc inarudi</translation>
    </message>
    <message>
      <source>Enter goes on</source>
      <translation>Enter inaendelea</translation>
    </message>
    <message>
      <source>Enter goes on   Esc leaves   F1 keys</source>
      <translation>Enter inaendelea   Esc inatoka   F1 vitufe</translation>
    </message>
    <message>
      <source>Enter goes on   Esc leaves the passphrase as it is</source>
      <translation>Enter endelea   Esc acha kaulisiri ilivyo</translation>
    </message>
    <message>
      <source>Enter goes on   ↑ ↓ move   Esc leaves   F1 keys</source>
      <translation>Enter inaendelea   ↑ ↓ sogeza   Esc inatoka   F1 vitufe</translation>
    </message>
    <message>
      <source>Enter goes to the next; what there is none of stays empty.</source>
      <translation>Enter inakwenda inayofuata; ambayo haipo iachwe tupu.</translation>
    </message>
    <message>
      <source>Enter next   ↑ ↓ choose   Space switches   Esc leaves</source>
      <translation>Enter inayofuata   ↑ ↓ chagua   Space badilisha   Esc inatoka</translation>
    </message>
    <message>
      <source>Enter opens it   Esc leaves it</source>
      <translation>Enter inafungua   Esc inaacha</translation>
    </message>
    <message>
      <source>Enter prints</source>
      <translation>Enter chapa</translation>
    </message>
    <message>
      <source>Enter sets up what is chosen. E changes the printer and S the second one, by hand; N searches the network. Nothing prints by that.</source>
      <translation>Enter inaweka iliyochaguliwa. E inabadilisha printa na S ya pili, kwa mkono; N inatafuta kwenye mtandao. Hakuna kinachochapishwa.</translation>
    </message>
    <message>
      <source>Enter takes it</source>
      <translation>Enter inaichukua</translation>
    </message>
    <message>
      <source>Esc back to selling   F1 keys</source>
      <translation>Esc rudi kuuza   F1 vitufe</translation>
    </message>
    <message>
      <source>Esc back to the settings</source>
      <translation>Esc rudi kwenye mipangilio</translation>
    </message>
    <message>
      <source>Esc counts it anew.</source>
      <translation>Esc inahesabu upya.</translation>
    </message>
    <message>
      <source>Esc ends it; nothing of it stays then.</source>
      <translation>Esc inasitisha; hakuna kinachobaki.</translation>
    </message>
    <message>
      <source>Esc goes back</source>
      <translation>Esc inarudi</translation>
    </message>
    <message>
      <source>Esc goes back.</source>
      <translation>Esc inarudi.</translation>
    </message>
    <message>
      <source>Esc leads back to selling.</source>
      <translation>Esc inarudi kwenye kuuza.</translation>
    </message>
    <message>
      <source>Esc leaves it</source>
      <translation>Esc acha</translation>
    </message>
    <message>
      <source>Esc next customer</source>
      <translation>Esc mteja anayefuata</translation>
    </message>
    <message>
      <source>Esc once more leaves without saving.</source>
      <translation>Esc tena inatoka bila kuhifadhi.</translation>
    </message>
    <message>
      <source>Esc to the list</source>
      <translation>Esc kwenye orodha</translation>
    </message>
    <message>
      <source>event {broken} (till/epoch/number) does not follow from the one before it</source>
      <translation>tukio {broken} (kaunta/kipindi/namba) halifuati lililotangulia</translation>
    </message>
    <message>
      <source>events are gone: the newest that stood there was of {at}</source>
      <translation>matukio yametoweka: la mwisho lililokuwepo lilikuwa la {at}</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Toa</translation>
    </message>
    <message>
      <source>Export payments</source>
      <translation>Toa rekodi za malipo</translation>
    </message>
    <message>
      <source>export payments</source>
      <translation>kuhamisha malipo</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Inahamisha</translation>
    </message>
    <message>
      <source>F1 keys</source>
      <translation>F1 vitufe</translation>
    </message>
    <message>
      <source>F4 find   Esc back   F1 keys</source>
      <translation>F4 tafuta   Esc rudi   F1 vitufe</translation>
    </message>
    <message>
      <source>F4 find   ↑ ↓ choose   Enter opens   E story   Esc back   F1 keys</source>
      <translation>F4 tafuta   ↑ ↓ chagua   Enter fungua   E historia   Esc rudi   F1 vitufe</translation>
    </message>
    <message>
      <source>F7 switches to {following}</source>
      <translation>F7 kwenda {following}</translation>
    </message>
    <message>
      <source>F9 at the till</source>
      <translation>F9 kwenye kaunta</translation>
    </message>
    <message>
      <source>F9 last receipt again</source>
      <translation>F9 risiti ya mwisho tena</translation>
    </message>
    <message>
      <source>Failures since</source>
      <translation>Makosa</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>February</source>
      <translation>Februari</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Faili</translation>
    </message>
    <message>
      <source>Find a sale</source>
      <translation>Tafuta uuzaji</translation>
    </message>
    <message>
      <source>find sales of other days and other people, and see their figures</source>
      <translation>kutafuta mauzo ya siku nyingine na ya watu wengine, na kuona takwimu zao</translation>
    </message>
    <message>
      <source>Find the sale with F4, and compare its meter and token with the paper. Where the units never went up, the company has to look: give the customer the reference of the sale.</source>
      <translation>Tafuta uuzaji kwa F4, na ulinganishe mita na tokeni yake na karatasi. Uniti zisipoongezeka kamwe, kampuni lazima iangalie: mpe mteja kumbukumbu ya uuzaji.</translation>
    </message>
    <message>
      <source>Find the sale with F4. The same meter: print a copy, and let it be typed once more; if that is rejected too, the company has to look. Another meter: fetch a supervisor, who writes to the company with what the sale says.</source>
      <translation>Tafuta uuzaji kwa F4. Mita ile ile: chapisha nakala, na iandikwe tena; ikikataliwa pia, kampuni lazima iangalie. Mita nyingine: mwite msimamizi, anayeiandikia kampuni kulingana na uuzaji.</translation>
    </message>
    <message>
      <source>Finish that sale first: its token may still come.</source>
      <translation>Maliza uuzaji huo kwanza: tokeni yake inaweza bado kuja.</translation>
    </message>
    <message>
      <source>First person</source>
      <translation>Mtu wa kwanza</translation>
    </message>
    <message>
      <source>First sale to this number here</source>
      <translation>Uuzaji wa kwanza hapa</translation>
    </message>
    <message>
      <source>Float</source>
      <translation>Salio</translation>
    </message>
    <message>
      <source>Float at</source>
      <translation>Salio kwa</translation>
    </message>
    <message>
      <source>Float at the start</source>
      <translation>Pesa ya kuanzia</translation>
    </message>
    <message>
      <source>Float of {profile} differs</source>
      <translation>Salio la {profile} linatofautiana</translation>
    </message>
    <message>
      <source>Float of {profile}, last 30 days</source>
      <translation>Salio la {profile}, siku 30 zilizopita</translation>
    </message>
    <message>
      <source>Float too low</source>
      <translation>Salio halitoshi</translation>
    </message>
    <message>
      <source>Float too low, {age}</source>
      <translation>Salio halitoshi, {age}</translation>
    </message>
    <message>
      <source>Float, {age}</source>
      <translation>Salio, {age}</translation>
    </message>
    <message>
      <source>Float: {floats}</source>
      <translation>Salio: {floats}</translation>
    </message>
    <message>
      <source>Flow control</source>
      <translation>Udhibiti wa mtiririko</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Folda</translation>
    </message>
    <message>
      <source>For this meter the token has expired: it was kept for too long, or the meter waits for its update.</source>
      <translation>Kwa mita hii tokeni imepitwa na wakati: imekaa muda mrefu, au mita inasubiri kusasishwa.</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Muundo</translation>
    </message>
    <message>
      <source>Found again</source>
      <translation>Imepatikana tena</translation>
    </message>
    <message>
      <source>Found here</source>
      <translation>Zilizopatikana hapa</translation>
    </message>
    <message>
      <source>Found in references.log, and not in the till's file: it was queued before an older one came back.</source>
      <translation>Umepatikana kwenye references.log, si kwenye faili la kaunta: ulikuwa foleni kabla ya faili la zamani kurudi.</translation>
    </message>
    <message>
      <source>Found in references.log, and not in the till's file: it was sent before an older one came back.</source>
      <translation>Umepatikana kwenye references.log, si kwenye faili la kaunta: ulitumwa kabla ya faili la zamani kurudi.</translation>
    </message>
    <message>
      <source>Free again</source>
      <translation>Huru tena</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Kuanzia</translation>
    </message>
    <message>
      <source>From the next start on.</source>
      <translation>Kuanzia kuwashwa tena.</translation>
    </message>
    <message>
      <source>From {least} to {most}</source>
      <translation>Kutoka {least} hadi {most}</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Skrini nzima</translation>
    </message>
    <message>
      <source>give back the money of a sale that was refused or never sent</source>
      <translation>kurudisha pesa ya uuzaji uliokataliwa au ambao haukutumwa</translation>
    </message>
    <message>
      <source>give back the money of a sale that was sent and not refused, or is of an older file</source>
      <translation>kurudisha pesa ya uuzaji uliotumwa na haukukataliwa, au wa faili la zamani</translation>
    </message>
    <message>
      <source>Give back {amount}.</source>
      <translation>Rudisha {amount}.</translation>
    </message>
    <message>
      <source>Give it back, or W keeps it and sells by itself. Or wait here until then.</source>
      <translation>Irudishe, au W inaitunza na kuuza yenyewe. Au subiri hapa hadi wakati huo.</translation>
    </message>
    <message>
      <source>Give it up, to give the money back</source>
      <translation>Acha na urudishe</translation>
    </message>
    <message>
      <source>Give money back</source>
      <translation>Rudisha pesa</translation>
    </message>
    <message>
      <source>Give the code</source>
      <translation>Toa namba ya siri</translation>
    </message>
    <message>
      <source>Give the money back</source>
      <translation>Rudisha pesa</translation>
    </message>
    <message>
      <source>Give {name} a new PIN with the new role.</source>
      <translation>Mpe {name} PIN mpya pamoja na cheo kipya.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Endelea</translation>
    </message>
    <message>
      <source>Go on with sale {number}</source>
      <translation>Endelea na uuzaji {number}</translation>
    </message>
    <message>
      <source>Go on with {names}</source>
      <translation>Endelea na {names}</translation>
    </message>
    <message>
      <source>Go on with {printer}</source>
      <translation>Endelea na {printer}</translation>
    </message>
    <message>
      <source>Go on without</source>
      <translation>Endelea bila</translation>
    </message>
    <message>
      <source>Go on, on a keypad</source>
      <translation>Endelea, kwenye kipadi</translation>
    </message>
    <message>
      <source>Goes by itself</source>
      <translation>Itaenda yenyewe</translation>
    </message>
    <message>
      <source>Hand it over</source>
      <translation>Mkabidhi mteja</translation>
    </message>
    <message>
      <source>Hand nothing out. Two people must decide.</source>
      <translation>Usitoe chochote. Watu wawili lazima waamue.</translation>
    </message>
    <message>
      <source>hand over what a customer has come back for</source>
      <translation>kumkabidhi mteja alichorudi kuchukua</translation>
    </message>
    <message>
      <source>Hand the customer the paper, and note it with H.</source>
      <translation>Mpe mteja karatasi, na uandike kwa H.</translation>
    </message>
    <message>
      <source>Handed on where a customer gives none and the provider wants one.</source>
      <translation>Hutumwa mteja asipotoa na mtoa huduma anapoitaka.</translation>
    </message>
    <message>
      <source>Handed over to the customer.</source>
      <translation>Mteja amekabidhiwa.</translation>
    </message>
    <message>
      <source>Has left</source>
      <translation>Ameondoka</translation>
    </message>
    <message>
      <source>held</source>
      <translation>umeshikiliwa</translation>
    </message>
    <message>
      <source>Help at the meter</source>
      <translation>Msaada kwenye mita</translation>
    </message>
    <message>
      <source>Help line</source>
      <translation>Simu ya msaada</translation>
    </message>
    <message>
      <source>host:port, such as "192.168.1.50:9100"</source>
      <translation>host:port, kama "192.168.1.50:9100"</translation>
    </message>
    <message>
      <source>How it is reached</source>
      <translation>Inavyofikiwa</translation>
    </message>
    <message>
      <source>How it says that it is full. As its own switches say.</source>
      <translation>Jinsi inavyosema imejaa. Kama swichi zake zinavyosema.</translation>
    </message>
    <message>
      <source>How long a paper may wait, in seconds</source>
      <translation>Karatasi inaweza kusubiri sekunde ngapi</translation>
    </message>
    <message>
      <source>How many of each {currency}?</source>
      <translation>Ngapi za kila {currency}?</translation>
    </message>
    <message>
      <source>How much a count may differ without a second person</source>
      <translation>Hesabu inaweza kutofautiana kiasi gani bila mtu wa pili</translation>
    </message>
    <message>
      <source>http to {host} is not encrypted: write https, or sandbox = true for a test system.</source>
      <translation>http kwenda {host} haijasimbwa: andika https, au sandbox = true kwa mfumo wa majaribio.</translation>
    </message>
    <message>
      <source>Identity card</source>
      <translation>Kitambulisho</translation>
    </message>
    <message>
      <source>If nothing is typed, {default} is used.</source>
      <translation>Kama hakuna kilichoandikwa, {default} inatumika.</translation>
    </message>
    <message>
      <source>If the line drops, keep the money: the till asks by itself, and prints the token when it comes.</source>
      <translation>Laini ikikatika, tunza pesa: kaunta inauliza yenyewe, na kuchapisha tokeni ikija.</translation>
    </message>
    <message>
      <source>If the power fails, start the till again. No sale and no token is lost.</source>
      <translation>Umeme ukikatika, washa kaunta tena. Hakuna uuzaji wala tokeni inayopotea.</translation>
    </message>
    <message>
      <source>If this machine breaks, a backup goes to another one; by this code the PINs work there too. Whoever has the code and a copy of the till can find out the PINs: lock it away. It is not shown again unasked.</source>
      <translation>Mashine hii ikiharibika, nakala rudufu huenda nyingine; kwa namba hii PIN zinafanya kazi huko pia. Mwenye namba na nakala ya kaunta anaweza kujua PIN: ifungie. Haionyeshwi tena bila kuombwa.</translation>
    </message>
    <message>
      <source>In a sale's story</source>
      <translation>Katika historia ya uuzaji</translation>
    </message>
    <message>
      <source>in cash</source>
      <translation>kwa taslimu</translation>
    </message>
    <message>
      <source>In the queue</source>
      <translation>Kwenye foleni</translation>
    </message>
    <message>
      <source>In the settings</source>
      <translation>Kwenye mipangilio</translation>
    </message>
    <message>
      <source>In the till's folder</source>
      <translation>Katika folda ya kaunta</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>inatumika</translation>
    </message>
    <message>
      <source>in use elsewhere</source>
      <translation>inatumika kwingine</translation>
    </message>
    <message>
      <source>In use: cashiers can choose it</source>
      <translation>Inatumika: wahudumu wanaweza kuichagua</translation>
    </message>
    <message>
      <source>In whole units of the drawer's currency.</source>
      <translation>Kwa vipimo kamili vya sarafu ya droo.</translation>
    </message>
    <message>
      <source>is a secret and does not belong in this file. Take it out, and set it with: {keep}</source>
      <translation>ni siri na haipaswi kuwa kwenye faili hili. Iondoe, na uiweke kwa: {keep}</translation>
    </message>
    <message>
      <source>is missing for a {transport} printer</source>
      <translation>haipo kwa printa ya {transport}</translation>
    </message>
    <message>
      <source>is missing: {expected}</source>
      <translation>haipo: {expected}</translation>
    </message>
    <message>
      <source>is missing: {label}</source>
      <translation>haipo: {label}</translation>
    </message>
    <message>
      <source>is missing: {label}, one of {choices}</source>
      <translation>haipo: {label}, moja kati ya {choices}</translation>
    </message>
    <message>
      <source>is not a setting this kind of provider knows</source>
      <translation>si mpangilio ambao mtoa huduma wa aina hii anaujua</translation>
    </message>
    <message>
      <source>is not a setting this kind of provider knows; did you mean {name}?</source>
      <translation>si mpangilio ambao mtoa huduma wa aina hii anaujua; ulimaanisha {name}?</translation>
    </message>
    <message>
      <source>is not a setting this till knows</source>
      <translation>si mpangilio ambao kaunta hii inaujua</translation>
    </message>
    <message>
      <source>Is there power in the area, and is the main switch on? Plug the keypad straight into the wall, without an extension; put new batteries in; or try a neighbour's socket on the same line. Then type the token again.</source>
      <translation>Je, kuna umeme eneo hilo, na swichi kuu imewashwa? Chomeka kipadi moja kwa moja ukutani, bila kiendelezi; weka betri mpya; au jaribu soketi ya jirani kwenye laini ile ile. Kisha andika tokeni tena.</translation>
    </message>
    <message>
      <source>Is this the customer of that sale? Open it, and print it for them.</source>
      <translation>Je, huyu ndiye mteja wa uuzaji huo? Ufungue, na umchapishie.</translation>
    </message>
    <message>
      <source>is used twice: {name}</source>
      <translation>limetumika mara mbili: {name}</translation>
    </message>
    <message>
      <source>is wrong: {reason}</source>
      <translation>si sahihi: {reason}</translation>
    </message>
    <message>
      <source>is {width} for the {name}; leave it out</source>
      <translation>ni {width} kwa {name}; iache</translation>
    </message>
    <message>
      <source>it answered about another sale ({what})</source>
      <translation>ilijibu kuhusu uuzaji mwingine ({what})</translation>
    </message>
    <message>
      <source>It answered: {outcome}.</source>
      <translation>Ilijibu: {outcome}.</translation>
    </message>
    <message>
      <source>It began with an empty drawer; the count was not used. I puts the float in, as cash in.</source>
      <translation>Ilianza na droo tupu; hesabu haikutumika. I inaingiza pesa za kuanzia, kama pesa zinazoingia.</translation>
    </message>
    <message>
      <source>It can be tried again after a wait, or a manager sets a new one.</source>
      <translation>Inaweza kujaribiwa tena baada ya kusubiri, au meneja aweke mpya.</translation>
    </message>
    <message>
      <source>It can be tried again after a wait, or a {role} unlocks it.</source>
      <translation>Inaweza kujaribiwa tena baada ya kusubiri, au {role} anaifungua.</translation>
    </message>
    <message>
      <source>It can be tried once more before there is a wait.</source>
      <translation>Inaweza kujaribiwa mara moja zaidi kabla ya kusubiri.</translation>
    </message>
    <message>
      <source>It can be tried {count} more times before there is a wait.</source>
      <translation>Inaweza kujaribiwa mara {count} zaidi kabla ya kusubiri.</translation>
    </message>
    <message>
      <source>It comes from the environment: {name}.</source>
      <translation>Inatoka kwenye mazingira: {name}.</translation>
    </message>
    <message>
      <source>It counts at once where no shift is open, else from the next start on.</source>
      <translation>Inaanza mara moja kama hakuna zamu wazi, la sivyo kuanzia kuwashwa tena.</translation>
    </message>
    <message>
      <source>It decides paper, letters and knife.</source>
      <translation>Huamua karatasi, herufi na kisu.</translation>
    </message>
    <message>
      <source>It does not go on yet</source>
      <translation>Haiendelei bado</translation>
    </message>
    <message>
      <source>it has no such sale</source>
      <translation>haina uuzaji huo</translation>
    </message>
    <message>
      <source>it has the sale and has not finished it</source>
      <translation>ina uuzaji na haijaumaliza</translation>
    </message>
    <message>
      <source>It is kept in the journal, and printed on the slip.</source>
      <translation>Huhifadhiwa kwenye jarida, na kuchapishwa kwenye hati.</translation>
    </message>
    <message>
      <source>It is not in use.</source>
      <translation>Haitumiki.</translation>
    </message>
    <message>
      <source>It is not like other tokens.</source>
      <translation>Haifanani na tokeni nyingine.</translation>
    </message>
    <message>
      <source>It is not tried</source>
      <translation>Haijajaribiwa</translation>
    </message>
    <message>
      <source>It is noted, and stands on X and Z.</source>
      <translation>Imeandikwa, na iko kwenye X na Z.</translation>
    </message>
    <message>
      <source>It is noted, with the reason.</source>
      <translation>Imeandikwa, pamoja na sababu.</translation>
    </message>
    <message>
      <source>It is on its way.</source>
      <translation>Iko njiani.</translation>
    </message>
    <message>
      <source>It is open under this number now; till.toml changes it.</source>
      <translation>Iko wazi kwa namba hii sasa; till.toml inaibadilisha.</translation>
    </message>
    <message>
      <source>it is required</source>
      <translation>inahitajika</translation>
    </message>
    <message>
      <source>It is right: queue the sale</source>
      <translation>Ni sahihi: weka foleni</translation>
    </message>
    <message>
      <source>It is saved, and counts from the next start</source>
      <translation>Imehifadhiwa, na inaanza kuwashwa tena</translation>
    </message>
    <message>
      <source>It is saved, but not all is well</source>
      <translation>Imehifadhiwa, lakini si yote sawa</translation>
    </message>
    <message>
      <source>It is tried before it is saved; nothing is sold by that</source>
      <translation>Inajaribiwa kabla ya kuhifadhi; hakuna kinachouzwa</translation>
    </message>
    <message>
      <source>It is written down</source>
      <translation>Imeandikwa</translation>
    </message>
    <message>
      <source>It may be left empty, as all below.</source>
      <translation>Inaweza kuachwa tupu, kama zote hapa chini.</translation>
    </message>
    <message>
      <source>It means</source>
      <translation>Maana yake</translation>
    </message>
    <message>
      <source>It printed the last paper.</source>
      <translation>Ilichapisha karatasi ya mwisho.</translation>
    </message>
    <message>
      <source>It printed the last paper. Its roll is near its end.</source>
      <translation>Ilichapisha karatasi ya mwisho. Roli yake inakaribia kuisha.</translation>
    </message>
    <message>
      <source>It refused the last paper, which came out of the second one.</source>
      <translation>Ilikataa karatasi ya mwisho, ambayo ilitoka kwenye ya pili.</translation>
    </message>
    <message>
      <source>It says that this was {what}; that is not believed.</source>
      <translation>Unasema kwamba huu ulikuwa {what}; hilo haliaminiwi.</translation>
    </message>
    <message>
      <source>It says: {words}</source>
      <translation>Anasema: {words}</translation>
    </message>
    <message>
      <source>It stands on every paper.</source>
      <translation>Liko kwenye kila karatasi.</translation>
    </message>
    <message>
      <source>It stays: unfinished sales are found by it.</source>
      <translation>Haibadiliki: mauzo yasiyokamilika hupatikana kwayo.</translation>
    </message>
    <message>
      <source>it took the sale, and its answer came without what was sold</source>
      <translation>ilichukua uuzaji, na jibu lake lilikuja bila kilichouzwa</translation>
    </message>
    <message>
      <source>it wanted a new login first</source>
      <translation>ilitaka kuingia upya kwanza</translation>
    </message>
    <message>
      <source>it wants a code</source>
      <translation>inataka namba ya siri</translation>
    </message>
    <message>
      <source>It was changed by hand meanwhile. Save once more to put {what} into it as it is now.</source>
      <translation>Limebadilishwa kwa mkono wakati huu. Hifadhi tena ili kuweka {what} ndani yake lilivyo sasa.</translation>
    </message>
    <message>
      <source>It was counted otherwise before: the paper says how.</source>
      <translation>Ilihesabiwa tofauti hapo awali: karatasi inasema vipi.</translation>
    </message>
    <message>
      <source>It was handed the last paper.</source>
      <translation>Ilipokea karatasi ya mwisho.</translation>
    </message>
    <message>
      <source>It was not printed</source>
      <translation>Haikuchapishwa</translation>
    </message>
    <message>
      <source>It was not printed.</source>
      <translation>Haikuchapishwa.</translation>
    </message>
    <message>
      <source>It was not saved: {why}. Choose another place.</source>
      <translation>Haikuhifadhiwa: {why}. Chagua mahali pengine.</translation>
    </message>
    <message>
      <source>It was paid in</source>
      <translation>Imelipwa ndani</translation>
    </message>
    <message>
      <source>it was paid.</source>
      <translation>ililipwa.</translation>
    </message>
    <message>
      <source>It was sold</source>
      <translation>Iliuzwa</translation>
    </message>
    <message>
      <source>it was sold.</source>
      <translation>iliuzwa.</translation>
    </message>
    <message>
      <source>it would lie among the till's own files</source>
      <translation>ingekuwa kati ya mafaili ya kaunta yenyewe</translation>
    </message>
    <message>
      <source>It would print what the printer refuses.</source>
      <translation>Ingechapisha kinachokataliwa na printa.</translation>
    </message>
    <message>
      <source>Its address and port, such as 192.168.1.50:9100.</source>
      <translation>Anwani na lango lake, kama 192.168.1.50:9100.</translation>
    </message>
    <message>
      <source>its answer proves nothing</source>
      <translation>jibu lake halithibitishi kitu</translation>
    </message>
    <message>
      <source>Its letters</source>
      <translation>Herufi zake</translation>
    </message>
    <message>
      <source>Its one unfinished sale is still asked about.</source>
      <translation>Uuzaji wake mmoja usiokamilika bado unaulizwa.</translation>
    </message>
    <message>
      <source>Its own are right unless accents come out wrong.</source>
      <translation>Zake ni sahihi isipokuwa alama zikitoka vibaya.</translation>
    </message>
    <message>
      <source>Its own, {own}</source>
      <translation>Zake, {own}</translation>
    </message>
    <message>
      <source>Its receipt did not come out: F10, P sees to the printer.</source>
      <translation>Risiti yake haikutoka: F10, P ni ya printa.</translation>
    </message>
    <message>
      <source>Its receipt is among the sales, F4: the screen stands for the printer.</source>
      <translation>Risiti yake iko kati ya mauzo, F4: skrini ni badala ya printa.</translation>
    </message>
    <message>
      <source>Its receipt is missing</source>
      <translation>Risiti yake haipo</translation>
    </message>
    <message>
      <source>Its receipt went to the printer: see whether it came out.</source>
      <translation>Risiti yake imekwenda kwa printa: angalia kama imetoka.</translation>
    </message>
    <message>
      <source>Its roll is near its end: have another one ready.</source>
      <translation>Roli yake inakaribia kuisha: andaa nyingine.</translation>
    </message>
    <message>
      <source>Its token is missing</source>
      <translation>Tokeni yake haipo</translation>
    </message>
    <message>
      <source>Its {count} unfinished sales are still asked about.</source>
      <translation>Mauzo yake {count} yasiyokamilika bado yanaulizwa.</translation>
    </message>
    <message>
      <source>its {field} and the {another} of {provider} would both be {name} in the environment</source>
      <translation>{field} yake na {another} ya {provider} zote zingekuwa {name} katika mazingira</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>January</source>
      <translation>Januari</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Jul</translation>
    </message>
    <message>
      <source>July</source>
      <translation>Julai</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Jun</translation>
    </message>
    <message>
      <source>June</source>
      <translation>Juni</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>sasa hivi</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Iache</translation>
    </message>
    <message>
      <source>Keep it as it is</source>
      <translation>Iache ilivyo</translation>
    </message>
    <message>
      <source>Keep it: sold by itself later</source>
      <translation>Itunze: itauzwa yenyewe baadaye</translation>
    </message>
    <message>
      <source>Keep it: sold by itself tomorrow</source>
      <translation>Itunze: itauzwa yenyewe kesho</translation>
    </message>
    <message>
      <source>Keep it: sold by itself when free</source>
      <translation>Itunze: itauzwa yenyewe mita ikiwa huru</translation>
    </message>
    <message>
      <source>Keep it: sold later</source>
      <translation>Itunze: itauzwa baadaye</translation>
    </message>
    <message>
      <source>Keep the paper. Use some of the units, and type the same token in then.</source>
      <translation>Tunza karatasi. Tumia baadhi ya uniti, kisha uingize tokeni ile ile.</translation>
    </message>
    <message>
      <source>Keep the till as it is</source>
      <translation>Iache kaunta ilivyo</translation>
    </message>
    <message>
      <source>Keep the {amount} apart.</source>
      <translation>Tenga {amount}.</translation>
    </message>
    <message>
      <source>Keep the {amount}.</source>
      <translation>Tunza {amount}.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing has been sent.</source>
      <translation>Tunza {amount}. Hakuna kilichotumwa.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing is paid before the code is given.</source>
      <translation>Tunza {amount}. Hakuna kinacholipwa kabla ya namba ya siri kutolewa.</translation>
    </message>
    <message>
      <source>Keep the {amount}. Nothing is sold before the code is given.</source>
      <translation>Tunza {amount}. Hakuna kinachouzwa kabla ya namba ya siri kutolewa.</translation>
    </message>
    <message>
      <source>Keep {marked}</source>
      <translation>Baki na {marked}</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Vitufe</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Vitufe na msaada</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Aina</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Lugha</translation>
    </message>
    <message>
      <source>Larger, smaller</source>
      <translation>Kubwa, ndogo</translation>
    </message>
    <message>
      <source>Last line of a receipt</source>
      <translation>Mstari wa mwisho wa risiti</translation>
    </message>
    <message>
      <source>Last receipt again</source>
      <translation>Risiti ya mwisho tena</translation>
    </message>
    <message>
      <source>Last sale {age}, {amount}</source>
      <translation>Uuzaji wa mwisho {age}, {amount}</translation>
    </message>
    <message>
      <source>Last success</source>
      <translation>Mafanikio</translation>
    </message>
    <message>
      <source>Last Z</source>
      <translation>Z ya mwisho</translation>
    </message>
    <message>
      <source>Latest sales</source>
      <translation>Mauzo ya karibuni</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Toka</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Acha</translation>
    </message>
    <message>
      <source>left at the most. Nothing is printed by it.</source>
      <translation>zimebaki kwa wingi. Hakuna kinachochapishwa.</translation>
    </message>
    <message>
      <source>left for it to answer. Nothing is sold by a test.</source>
      <translation>zimebaki ijibu. Jaribio haliuzi kitu.</translation>
    </message>
    <message>
      <source>left for the answer</source>
      <translation>zimebaki kwa jibu</translation>
    </message>
    <message>
      <source>left for the printer. Selling goes on meanwhile.</source>
      <translation>zimebaki kwa printa. Kuuza kunaendelea wakati huu.</translation>
    </message>
    <message>
      <source>left for {company} to say whose it is</source>
      <translation>zimebaki {company} iseme ni ya nani</translation>
    </message>
    <message>
      <source>Left from before: not printed</source>
      <translation>Imebaki ya awali: haijachapishwa</translation>
    </message>
    <message>
      <source>Left from before: not sent</source>
      <translation>Umebaki wa awali: haujatumwa</translation>
    </message>
    <message>
      <source>let a sale of an older file go on</source>
      <translation>kuruhusu uuzaji wa faili la zamani uendelee</translation>
    </message>
    <message>
      <source>Let go</source>
      <translation>Ondoa</translation>
    </message>
    <message>
      <source>Let go, take back</source>
      <translation>Ondoa, rudisha</translation>
    </message>
    <message>
      <source>Let it go on</source>
      <translation>Uruhusu uendelee</translation>
    </message>
    <message>
      <source>Let it go on if its money has not gone back; else cancel it.</source>
      <translation>Uruhusu uendelee kama pesa yake haijarudi; la sivyo ughairi.</translation>
    </message>
    <message>
      <source>Let {name} go</source>
      <translation>{name} aondoke</translation>
    </message>
    <message>
      <source>Let {name} go?</source>
      <translation>{name} aondoke?</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>kikomo</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Laini</translation>
    </message>
    <message>
      <source>Line, since {since}</source>
      <translation>Laini, tangu {since}</translation>
    </message>
    <message>
      <source>Lock, sign in</source>
      <translation>Funga, ingia</translation>
    </message>
    <message>
      <source>login refused</source>
      <translation>imekataliwa</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Nembo</translation>
    </message>
    <message>
      <source>Look (X)</source>
      <translation>Tazama (X)</translation>
    </message>
    <message>
      <source>Look at a watch. Is it {time} on {day} now?</source>
      <translation>Tazama saa. Je, sasa ni {time} tarehe {day}?</translation>
    </message>
    <message>
      <source>look at it</source>
      <translation>itazame</translation>
    </message>
    <message>
      <source>Look at the clock</source>
      <translation>Angalia saa</translation>
    </message>
    <message>
      <source>Look at the number again</source>
      <translation>Angalia namba tena</translation>
    </message>
    <message>
      <source>Look at the number on the meter or its card, digit by digit, and type it again.</source>
      <translation>Angalia namba kwenye mita au kadi yake, tarakimu kwa tarakimu, na uiandike tena.</translation>
    </message>
    <message>
      <source>Look at the printer</source>
      <translation>Angalia printa</translation>
    </message>
    <message>
      <source>Look at the units. A token that was accepted is never wanted again.</source>
      <translation>Angalia uniti. Tokeni iliyokubaliwa haihitajiki tena.</translation>
    </message>
    <message>
      <source>Look at the units: they went up the first time. Perhaps somebody at home has typed it in already.</source>
      <translation>Angalia uniti: ziliongezeka mara ya kwanza. Labda mtu nyumbani ameiingiza tayari.</translation>
    </message>
    <message>
      <source>Look whether the drawer opened</source>
      <translation>Angalia kama droo imefunguka</translation>
    </message>
    <message>
      <source>Look whether the receipt has steps, and let all of them be typed in their order. A token that is still old then is the company's to look at: give the customer the reference. A new one would be old too.</source>
      <translation>Angalia kama risiti ina hatua, na zote ziingizwe kwa mpangilio wake. Tokeni ikibaki OLD hapo kampuni ndiyo ya kuangalia: mpe mteja kumbukumbu. Mpya nayo ingekuwa OLD.</translation>
    </message>
    <message>
      <source>Look whether {paper} came out</source>
      <translation>Angalia kama {paper} imetoka</translation>
    </message>
    <message>
      <source>Look: X</source>
      <translation>Tazama: X</translation>
    </message>
    <message>
      <source>Looking for printers on this machine …</source>
      <translation>Printa zinatafutwa kwenye mashine hii …</translation>
    </message>
    <message>
      <source>Looking further back …</source>
      <translation>Inatafutwa zaidi nyuma …</translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation>iliyofanywa kwa mkono</translation>
    </message>
    <message>
      <source>make a backup, and put one back</source>
      <translation>kufanya nakala rudufu, na kurudisha moja</translation>
    </message>
    <message>
      <source>Make one now</source>
      <translation>Fanya sasa</translation>
    </message>
    <message>
      <source>Making a backup</source>
      <translation>Nakala rudufu inafanywa</translation>
    </message>
    <message>
      <source>Manager</source>
      <translation>Meneja</translation>
    </message>
    <message>
      <source>manager</source>
      <translation>meneja</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>Mac</translation>
    </message>
    <message>
      <source>March</source>
      <translation>Machi</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mei</translation>
    </message>
    <message>
      <source>Meter</source>
      <translation>Mita</translation>
    </message>
    <message>
      <source>Meter number</source>
      <translation>Namba ya mita</translation>
    </message>
    <message>
      <source>meter refused</source>
      <translation>mita imekataliwa</translation>
    </message>
    <message>
      <source>Meter {number}</source>
      <translation>Mita {number}</translation>
    </message>
    <message>
      <source>meter {number}</source>
      <translation>mita {number}</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>kima cha chini</translation>
    </message>
    <message>
      <source>Mobile money</source>
      <translation>Pesa ya simu</translation>
    </message>
    <message>
      <source>Mobile money code</source>
      <translation>Namba ya pesa ya simu</translation>
    </message>
    <message>
      <source>Mobile money {tender_code}</source>
      <translation>Pesa ya simu {tender_code}</translation>
    </message>
    <message>
      <source>mock_mode = inspect sells nothing real: write sandbox = true beside it, or live instead.</source>
      <translation>mock_mode = inspect haiuzi kitu halisi: andika sandbox = true kando yake, au live badala yake.</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Hali</translation>
    </message>
    <message>
      <source>Money given back</source>
      <translation>Pesa imerudishwa</translation>
    </message>
    <message>
      <source>Money to give back</source>
      <translation>Pesa ya kurudisha</translation>
    </message>
    <message>
      <source>Money was given back</source>
      <translation>Pesa imerudishwa</translation>
    </message>
    <message>
      <source>Moved to a newer sale</source>
      <translation>Umehamia uuzaji mpya</translation>
    </message>
    <message>
      <source>must be 0: the {name} has no connector for a drawer</source>
      <translation>lazima iwe 0: {name} haina kiunganishi cha droo</translation>
    </message>
    <message>
      <source>must be one of a printer with paper in it</source>
      <translation>lazima iwe ya printa yenye karatasi</translation>
    </message>
    <message>
      <source>must be one of {choices}</source>
      <translation>lazima iwe moja kati ya {choices}</translation>
    </message>
    <message>
      <source>must be one that the {name} has: {slots}</source>
      <translation>lazima iwe moja ambayo {name} inayo: {slots}</translation>
    </message>
    <message>
      <source>must be percent from 0 to 100, with at most two decimals after a point, such as "2.5"</source>
      <translation>lazima iwe asilimia kutoka 0 hadi 100, na desimali mbili kwa wingi baada ya nukta, kama "2.5"</translation>
    </message>
    <message>
      <source>must be {expected}</source>
      <translation>lazima iwe {expected}</translation>
    </message>
    <message>
      <source>must be {expected}, not {value}</source>
      <translation>lazima iwe {expected}, si {value}</translation>
    </message>
    <message>
      <source>must be {least} or more: {name} is not a test system</source>
      <translation>lazima iwe {least} au zaidi: {name} si mfumo wa majaribio</translation>
    </message>
    <message>
      <source>must end in a port from 1 to 65535</source>
      <translation>lazima iishie kwa lango la 1 hadi 65535</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Jina</translation>
    </message>
    <message>
      <source>Name not known</source>
      <translation>Jina halijulikani</translation>
    </message>
    <message>
      <source>Name or code</source>
      <translation>Jina au namba</translation>
    </message>
    <message>
      <source>Name, meter, token, amount, day …</source>
      <translation>Jina, mita, tokeni, kiasi, siku …</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Majina</translation>
    </message>
    <message>
      <source>Never sell again because of it: the token is paid for.</source>
      <translation>Usiuze tena kwa sababu hiyo: tokeni imelipiwa.</translation>
    </message>
    <message>
      <source>new name</source>
      <translation>jina jipya</translation>
    </message>
    <message>
      <source>New passphrase, twelve letters at least</source>
      <translation>Kaulisiri mpya, angalau herufi kumi na mbili</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>PIN mpya</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Inayofuata</translation>
    </message>
    <message>
      <source>Next customer</source>
      <translation>Mteja anayefuata</translation>
    </message>
    <message>
      <source>Next customer: type the next number.</source>
      <translation>Mteja anayefuata: andika namba inayofuata.</translation>
    </message>
    <message>
      <source>next quick amount</source>
      <translation>kiasi cha haraka kinachofuata</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>haijibu</translation>
    </message>
    <message>
      <source>No answer of the provider's stands behind this step.</source>
      <translation>Hakuna jibu la mtoa huduma nyuma ya hatua hii.</translation>
    </message>
    <message>
      <source>No backup of this till is at the second place now: {place}. If the stick is in, N makes the first one there (F10, B).</source>
      <translation>Hakuna nakala rudufu ya kaunta hii mahali pa pili sasa: {place}. Kama fleshi imeingizwa, N inatengeneza ya kwanza hapo (F10, B).</translation>
    </message>
    <message>
      <source>No backup was chosen.</source>
      <translation>Hakuna nakala rudufu iliyochaguliwa.</translation>
    </message>
    <message>
      <source>No backup was looked at.</source>
      <translation>Hakuna nakala rudufu iliyoangaliwa.</translation>
    </message>
    <message>
      <source>No backup was made</source>
      <translation>Hakuna nakala rudufu iliyofanywa</translation>
    </message>
    <message>
      <source>No cash was moved</source>
      <translation>Hakuna taslimu iliyohamishwa</translation>
    </message>
    <message>
      <source>no clear answer</source>
      <translation>jibu halieleweki</translation>
    </message>
    <message>
      <source>No company has that in its name.</source>
      <translation>Hakuna kampuni yenye hilo katika jina.</translation>
    </message>
    <message>
      <source>No customer, token, number or secret is in it. Send it to whoever helps you.</source>
      <translation>Hakuna mteja, tokeni, namba wala siri ndani yake. Itume kwa anayekusaidia.</translation>
    </message>
    <message>
      <source>No drawer hangs on it</source>
      <translation>Haina droo</translation>
    </message>
    <message>
      <source>No drawer is set up for this till.</source>
      <translation>Kaunta hii haina droo iliyowekwa.</translation>
    </message>
    <message>
      <source>No export can be written there: {error}. Choose another place.</source>
      <translation>Haiwezi kuandikwa hapo: {error}. Chagua mahali pengine.</translation>
    </message>
    <message>
      <source>No float has been read yet.</source>
      <translation>Bado hakuna salio lililosomwa.</translation>
    </message>
    <message>
      <source>No name for this number</source>
      <translation>Namba hii haina jina</translation>
    </message>
    <message>
      <source>No name yet</source>
      <translation>Bado hakuna jina</translation>
    </message>
    <message>
      <source>No paper</source>
      <translation>Hakuna karatasi</translation>
    </message>
    <message>
      <source>no password</source>
      <translation>hakuna nenosiri</translation>
    </message>
    <message>
      <source>No printer</source>
      <translation>Hakuna printa</translation>
    </message>
    <message>
      <source>No printer is set up for this till.</source>
      <translation>Kaunta hii haina printa iliyowekwa.</translation>
    </message>
    <message>
      <source>No printer is set up: a customer would be read the token.</source>
      <translation>Hakuna printa: mteja angesomewa tokeni.</translation>
    </message>
    <message>
      <source>No printer is set up: read the token to the customer.</source>
      <translation>Hakuna printa: msomee mteja tokeni.</translation>
    </message>
    <message>
      <source>No printer was found on the network</source>
      <translation>Hakuna printa iliyopatikana kwenye mtandao</translation>
    </message>
    <message>
      <source>No provider is enabled in till.toml. Set enabled = true for one, then start again.</source>
      <translation>Hakuna mtoa huduma aliyewashwa kwenye till.toml. Weka enabled = true kwa mmoja, kisha anza tena.</translation>
    </message>
    <message>
      <source>No sale fits that.</source>
      <translation>Hakuna uuzaji unaolingana.</translation>
    </message>
    <message>
      <source>No sale of this till has the reference {reference}. A meter number has 11 or 13 digits.</source>
      <translation>Hakuna uuzaji wa kaunta hii wenye kumbukumbu {reference}. Namba ya mita ina tarakimu 11 au 13.</translation>
    </message>
    <message>
      <source>No sale was made on days like {first} or {last}. Choose days of this century.</source>
      <translation>Hakuna uuzaji siku kama {first} au {last}. Chagua siku za karne hii.</translation>
    </message>
    <message>
      <source>No sale.</source>
      <translation>Hakuna uuzaji.</translation>
    </message>
    <message>
      <source>No second printer</source>
      <translation>Hakuna printa ya pili</translation>
    </message>
    <message>
      <source>No shift goes on. Begin one by counting the cash in the drawer.</source>
      <translation>Hakuna zamu inayoendelea. Anza moja kwa kuhesabu taslimu kwenye droo.</translation>
    </message>
    <message>
      <source>No shift has been closed yet.</source>
      <translation>Bado hakuna zamu iliyofungwa.</translation>
    </message>
    <message>
      <source>No shift is open. Count the float and open one.</source>
      <translation>Hakuna zamu iliyo wazi. Hesabu pesa ya kuanzia na ufungue moja.</translation>
    </message>
    <message>
      <source>No slip is printed</source>
      <translation>Hakuna hati iliyochapishwa</translation>
    </message>
    <message>
      <source>No such number</source>
      <translation>Namba hiyo haipo</translation>
    </message>
    <message>
      <source>No support file was written</source>
      <translation>Hakuna faili la msaada lililoandikwa</translation>
    </message>
    <message>
      <source>No telephone has this number. Type it like {example}.</source>
      <translation>Hakuna simu yenye namba hii. Iandike kama {example}.</translation>
    </message>
    <message>
      <source>No token came</source>
      <translation>Hakuna tokeni iliyokuja</translation>
    </message>
    <message>
      <source>No top-up was noted</source>
      <translation>Hakuna nyongeza iliyoandikwa</translation>
    </message>
    <message>
      <source>No: print it again</source>
      <translation>Hapana: chapisha tena</translation>
    </message>
    <message>
      <source>No: sell a new one</source>
      <translation>Hapana: uza mpya</translation>
    </message>
    <message>
      <source>Nobody can say whether the paper came out. Look; if it did not, print it again.</source>
      <translation>Hakuna anayejua kama karatasi imetoka. Angalia; kama haikutoka, ichapishe tena.</translation>
    </message>
    <message>
      <source>Nobody has said whether this receipt came out.</source>
      <translation>Hakuna aliyesema kama risiti hii imetoka.</translation>
    </message>
    <message>
      <source>Nobody has said whether this waiting slip came out.</source>
      <translation>Hakuna aliyesema kama hati hii ya kusubiri imetoka.</translation>
    </message>
    <message>
      <source>Nobody here is called {name}.</source>
      <translation>Hakuna mtu hapa anayeitwa {name}.</translation>
    </message>
    <message>
      <source>Nobody is known here yet: everything is allowed, and no PIN is asked for. The first person is a manager.</source>
      <translation>Bado hakuna anayejulikana hapa: yote yanaruhusiwa, na hakuna PIN inayoulizwa. Mtu wa kwanza ni meneja.</translation>
    </message>
    <message>
      <source>Nobody says whether it came out: look.</source>
      <translation>Hakuna anayesema kama imetoka: angalia.</translation>
    </message>
    <message>
      <source>Nobody signed in</source>
      <translation>Hakuna aliyeingia</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Hakuna</translation>
    </message>
    <message>
      <source>none</source>
      <translation>hakuna</translation>
    </message>
    <message>
      <source>None is kept yet.</source>
      <translation>Bado hakuna iliyohifadhiwa.</translation>
    </message>
    <message>
      <source>None of its sales is unfinished.</source>
      <translation>Hana uuzaji usiokamilika.</translation>
    </message>
    <message>
      <source>none sold</source>
      <translation>hakuna uliouzwa</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Bado hakuna</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>bado hakuna</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>Haujakamilika</translation>
    </message>
    <message>
      <source>Not finished, {span}</source>
      <translation>Hayajakamilika, {span}</translation>
    </message>
    <message>
      <source>Not finished: an earlier sale</source>
      <translation>Haujakamilika: uuzaji wa awali</translation>
    </message>
    <message>
      <source>Not finished: {count}</source>
      <translation>Bado: {count}</translation>
    </message>
    <message>
      <source>NOT IN USE</source>
      <translation>HAITUMIKI</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>haitumiki</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>haijawekwa</translation>
    </message>
    <message>
      <source>Not known yet</source>
      <translation>Haijulikani bado</translation>
    </message>
    <message>
      <source>Not like other tokens.</source>
      <translation>Hazifanani na tokeni nyingine.</translation>
    </message>
    <message>
      <source>Not paid, money back</source>
      <translation>Haikulipwa, pesa imerudi</translation>
    </message>
    <message>
      <source>Not paid: decide</source>
      <translation>Haikulipwa: amua</translation>
    </message>
    <message>
      <source>Not printed</source>
      <translation>Haijachapishwa</translation>
    </message>
    <message>
      <source>Not printed: an earlier sale</source>
      <translation>Haujachapishwa: uuzaji wa awali</translation>
    </message>
    <message>
      <source>not read yet</source>
      <translation>bado halijasomwa</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Haujatumwa</translation>
    </message>
    <message>
      <source>Not sent: decide</source>
      <translation>Haujatumwa: amua</translation>
    </message>
    <message>
      <source>Not sent: it waits for a person ({why}).</source>
      <translation>Haujatumwa: unasubiri mtu ({why}).</translation>
    </message>
    <message>
      <source>Not sent: {why}</source>
      <translation>Haujatumwa: {why}</translation>
    </message>
    <message>
      <source>Not sold</source>
      <translation>Haukuuzwa</translation>
    </message>
    <message>
      <source>Not sold, money back</source>
      <translation>Haukuuzwa, pesa imerudi</translation>
    </message>
    <message>
      <source>Not sold, {span}</source>
      <translation>Hayakuuzwa, {span}</translation>
    </message>
    <message>
      <source>Not sold: decide</source>
      <translation>Haukuuzwa: amua</translation>
    </message>
    <message>
      <source>Not sold: {count}</source>
      <translation>Hayakuuzwa: {count}</translation>
    </message>
    <message>
      <source>not there</source>
      <translation>haipo</translation>
    </message>
    <message>
      <source>Not this amount</source>
      <translation>Si kiasi hiki</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>halitolewi</translation>
    </message>
    <message>
      <source>not tried yet</source>
      <translation>haijajaribiwa</translation>
    </message>
    <message>
      <source>not trusted</source>
      <translation>haiaminiki</translation>
    </message>
    <message>
      <source>not used yet</source>
      <translation>bado haijatumika</translation>
    </message>
    <message>
      <source>Not verified now: this sale is queued</source>
      <translation>Haijahakikiwa sasa: uuzaji huu uko foleni</translation>
    </message>
    <message>
      <source>note that a float was topped up</source>
      <translation>kuandika kwamba salio limeongezwa</translation>
    </message>
    <message>
      <source>Nothing has been sent.</source>
      <translation>Hakuna kilichotumwa.</translation>
    </message>
    <message>
      <source>Nothing has been sold yet, so there is no receipt to print again.</source>
      <translation>Bado hakuna kilichouzwa, kwa hiyo hakuna risiti ya kuchapisha tena.</translation>
    </message>
    <message>
      <source>Nothing has been sold yet.</source>
      <translation>Bado hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>Nothing is changed yet.</source>
      <translation>Bado hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>Nothing is printed: tokens are read to the customer.</source>
      <translation>Hakuna kinachochapishwa: mteja anasomewa tokeni.</translation>
    </message>
    <message>
      <source>Nothing is put back</source>
      <translation>Hakuna kilichorudishwa</translation>
    </message>
    <message>
      <source>Nothing is saved</source>
      <translation>Hakuna kilichohifadhiwa</translation>
    </message>
    <message>
      <source>Nothing is saved yet</source>
      <translation>Bado hakuna kilichohifadhiwa</translation>
    </message>
    <message>
      <source>Nothing is unfinished.</source>
      <translation>Hakuna kisichokamilika.</translation>
    </message>
    <message>
      <source>Nothing is unfinished. Every sale has its token or its money.</source>
      <translation>Hakuna kisichokamilika. Kila uuzaji una tokeni yake au pesa yake.</translation>
    </message>
    <message>
      <source>nothing left. {why}</source>
      <translation>hakuna kilichotoka. {why}</translation>
    </message>
    <message>
      <source>Nothing real is sold by it, and its paper says TEST. The till asks the sandbox whose the meter is, takes KES 50, sells, and prints, as it will for a customer: there you type the meter number and Enter, the amount and Enter, and Enter once more.</source>
      <translation>Hakuna halisi kinachouzwa, na karatasi yake inasema JARIBIO. Kaunta inauliza mfumo wa majaribio mita ni ya nani, inapokea KES 50, inauza, na kuchapisha, kama itakavyofanya kwa mteja: hapo unaandika namba ya mita na Enter, kiasi na Enter, na Enter mara moja zaidi.</translation>
    </message>
    <message>
      <source>Nothing sells to this meter now: try again later.</source>
      <translation>Mita hii haiuziwi sasa: jaribu baadaye.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Hakuna kilichobadilishwa</translation>
    </message>
    <message>
      <source>Nothing was exported</source>
      <translation>Hakuna kilichotolewa</translation>
    </message>
    <message>
      <source>Nothing was found. N searches the network; E takes an address by hand.</source>
      <translation>Hakuna kilichopatikana. N inatafuta kwenye mtandao; E inapokea anwani kwa mkono.</translation>
    </message>
    <message>
      <source>Nothing was left out.</source>
      <translation>Hakuna kilichoachwa.</translation>
    </message>
    <message>
      <source>Nothing was paid</source>
      <translation>Hakuna kilicholipwa</translation>
    </message>
    <message>
      <source>Nothing was paid.</source>
      <translation>Hakuna kilicholipwa.</translation>
    </message>
    <message>
      <source>nothing was paid.</source>
      <translation>hakuna kilicholipwa.</translation>
    </message>
    <message>
      <source>Nothing was sold</source>
      <translation>Hakuna kilichouzwa</translation>
    </message>
    <message>
      <source>nothing was sold</source>
      <translation>hakuna kilichouzwa</translation>
    </message>
    <message>
      <source>Nothing was sold.</source>
      <translation>Hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>nothing was sold.</source>
      <translation>hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>Nothing was taken: what waited aside for {minutes} minutes is gone, of {name}.</source>
      <translation>Hakuna kilichopokelewa: kilichosubiri kando dakika {minutes} kimeondoka, cha {name}.</translation>
    </message>
    <message>
      <source>Nothing was taken: what was put aside is gone, of {name}. {provider} is not in use any more.</source>
      <translation>Hakuna kilichopokelewa: kilichowekwa kando kimeondoka, cha {name}. {provider} haitumiki tena.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>Hakuna kilichoandikwa.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>November</source>
      <translation>Novemba</translation>
    </message>
    <message>
      <source>Number not known</source>
      <translation>Namba haijulikani</translation>
    </message>
    <message>
      <source>Number of this till</source>
      <translation>Namba ya kaunta hii</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <source>October</source>
      <translation>Oktoba</translation>
    </message>
    <message>
      <source>of another name</source>
      <translation>ya jina jingine</translation>
    </message>
    <message>
      <source>of the day</source>
      <translation>ya siku</translation>
    </message>
    <message>
      <source>Of the papers and of the screen, at once.</source>
      <translation>Ya karatasi na ya skrini, mara moja.</translation>
    </message>
    <message>
      <source>Of the screen and the papers.</source>
      <translation>Ya skrini na karatasi.</translation>
    </message>
    <message>
      <source>off</source>
      <translation>imezimwa</translation>
    </message>
    <message>
      <source>Office printer</source>
      <translation>Printa ya ofisi</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>sawa</translation>
    </message>
    <message>
      <source>on</source>
      <translation>imewashwa</translation>
    </message>
    <message>
      <source>On a serial port</source>
      <translation>Kwenye lango la serial</translation>
    </message>
    <message>
      <source>On its way to {name}.</source>
      <translation>Iko njiani kwenda {name}.</translation>
    </message>
    <message>
      <source>on screen</source>
      <translation>skrini</translation>
    </message>
    <message>
      <source>On the network</source>
      <translation>Kwenye mtandao</translation>
    </message>
    <message>
      <source>On the receipts: {lines}</source>
      <translation>Kwenye risiti: {lines}</translation>
    </message>
    <message>
      <source>On USB</source>
      <translation>Kwenye USB</translation>
    </message>
    <message>
      <source>One decides</source>
      <translation>Mmoja anaamua</translation>
    </message>
    <message>
      <source>One is kept. Type only to replace it.</source>
      <translation>Ipo iliyohifadhiwa. Andika tu kuibadilisha.</translation>
    </message>
    <message>
      <source>One is made each day that the till is open, and seven of each kind are kept.</source>
      <translation>Moja hufanywa kila siku kaunta ikiwa wazi, na saba za kila aina huhifadhiwa.</translation>
    </message>
    <message>
      <source>one line of at most 120 letters</source>
      <translation>mstari mmoja wa herufi 120 zisizozidi</translation>
    </message>
    <message>
      <source>One or two decide</source>
      <translation>Mmoja au wawili wanaamua</translation>
    </message>
    <message>
      <source>One person decides alone only where nobody else works. Here two of you decide.</source>
      <translation>Mtu mmoja anaamua peke yake pale tu hakuna mwingine anayefanya kazi. Hapa wawili mnaamua.</translation>
    </message>
    <message>
      <source>One printer was found on the network</source>
      <translation>Printa moja imepatikana kwenye mtandao</translation>
    </message>
    <message>
      <source>One record for each payment that became final on these days. Sales go on meanwhile.</source>
      <translation>Rekodi moja kwa kila malipo yaliyokamilika siku hizi. Mauzo yanaendelea wakati huu.</translation>
    </message>
    <message>
      <source>One that waited for longer comes out only when somebody asks for it.</source>
      <translation>Iliyosubiri zaidi hutoka tu mtu akiiomba.</translation>
    </message>
    <message>
      <source>Only if the customer leaves it here: W keeps it, and sells by itself tomorrow.</source>
      <translation>Iwapo tu mteja ataiacha hapa: W inaitunza, na kuuza yenyewe kesho.</translation>
    </message>
    <message>
      <source>Only on the screen</source>
      <translation>Kwenye skrini tu</translation>
    </message>
    <message>
      <source>Only the company can give these codes. Give the customer the number of the meter and of the sale.</source>
      <translation>Kampuni tu inaweza kutoa namba hizi. Mpe mteja namba ya mita na ya uuzaji.</translation>
    </message>
    <message>
      <source>Only what a button says happens. A second Enter never sells twice.</source>
      <translation>Hutokea tu kile kitufe kinachosema. Enter ya pili haiuzi mara mbili kamwe.</translation>
    </message>
    <message>
      <source>Only where you give yourself a new one.</source>
      <translation>Pale tu unapojipa mpya.</translation>
    </message>
    <message>
      <source>open and close their own shift</source>
      <translation>kufungua na kufunga zamu yake</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>Ifungue</translation>
    </message>
    <message>
      <source>Open it, no sale</source>
      <translation>Ifungue, bila uuzaji</translation>
    </message>
    <message>
      <source>Open since {when}, by {name}, with an empty drawer.</source>
      <translation>Wazi tangu {when}, na {name}, droo ikiwa tupu.</translation>
    </message>
    <message>
      <source>Open since {when}, by {name}.</source>
      <translation>Wazi tangu {when}, na {name}.</translation>
    </message>
    <message>
      <source>Open that sale</source>
      <translation>Fungua uuzaji huo</translation>
    </message>
    <message>
      <source>Open the drawer without a sale</source>
      <translation>Fungua droo bila uuzaji</translation>
    </message>
    <message>
      <source>Or keep it until there is float again: then sell it again.</source>
      <translation>Au itunze hadi salio lirudi: kisha uuze tena.</translation>
    </message>
    <message>
      <source>other name</source>
      <translation>jina jingine</translation>
    </message>
    <message>
      <source>Others who work here, each with a PIN of their own</source>
      <translation>Wengine wanaofanya kazi hapa, kila mmoja na PIN yake</translation>
    </message>
    <message>
      <source>out of paper</source>
      <translation>haina karatasi</translation>
    </message>
    <message>
      <source>Over the limit by now</source>
      <translation>Imepita kikomo sasa</translation>
    </message>
    <message>
      <source>P prints   1 … sales behind it   ↑ ↓ scroll   Esc back   F1 keys</source>
      <translation>P chapisha   1 … mauzo yake   ↑ ↓ sogeza   Esc rudi   F1 vitufe</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Imelipwa</translation>
    </message>
    <message>
      <source>paid by mobile money</source>
      <translation>uliolipwa kwa pesa ya simu</translation>
    </message>
    <message>
      <source>Paid with</source>
      <translation>Malipo kwa</translation>
    </message>
    <message>
      <source>paid, receipt number {number}</source>
      <translation>imelipwa, risiti namba {number}</translation>
    </message>
    <message>
      <source>paper low</source>
      <translation>karatasi chache</translation>
    </message>
    <message>
      <source>Paper not seen</source>
      <translation>Karatasi haijaonekana</translation>
    </message>
    <message>
      <source>Papers say it from the next one on. When the till locks counts from the next start.</source>
      <translation>Karatasi zinaisema kuanzia inayofuata. Muda wa kufunga unaanza kuwashwa tena.</translation>
    </message>
    <message>
      <source>Papers say it from the next one on. Where something counts later, that stands below it.</source>
      <translation>Karatasi zinaisema kuanzia inayofuata. Kinachoanza baadaye kimeandikwa chini yake.</translation>
    </message>
    <message>
      <source>Part of the company's name or its code</source>
      <translation>Sehemu ya jina la kampuni au namba yake</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Kaulisiri</translation>
    </message>
    <message>
      <source>Passphrase of this backup</source>
      <translation>Kaulisiri ya nakala rudufu hii</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Nenosiri</translation>
    </message>
    <message>
      <source>Path of the login</source>
      <translation>Njia ya kuingia</translation>
    </message>
    <message>
      <source>Path of the meter inquiry</source>
      <translation>Njia ya kuuliza mita</translation>
    </message>
    <message>
      <source>Path of the payment</source>
      <translation>Njia ya malipo</translation>
    </message>
    <message>
      <source>Path of the status by id</source>
      <translation>Njia ya hali kwa id</translation>
    </message>
    <message>
      <source>Path of the status by our reference</source>
      <translation>Njia ya hali kwa kumbukumbu yetu</translation>
    </message>
    <message>
      <source>Pay a bill</source>
      <translation>Lipa bili</translation>
    </message>
    <message>
      <source>Pay {amount} for {name}</source>
      <translation>Lipa {amount} kwa {name}</translation>
    </message>
    <message>
      <source>Pays from</source>
      <translation>Hulipa kutoka</translation>
    </message>
    <message>
      <source>Pays from number</source>
      <translation>Namba ya kulipia</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Watu</translation>
    </message>
    <message>
      <source>percent in quotes, such as "2.5"</source>
      <translation>asilimia katika alama za nukuu, kama "2.5"</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Simu</translation>
    </message>
    <message>
      <source>Phone, if given</source>
      <translation>Simu, ikitolewa</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Picha (*.png)</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>Pin 2, the usual one</source>
      <translation>Pini 2, ya kawaida</translation>
    </message>
    <message>
      <source>Pin 5</source>
      <translation>Pini 5</translation>
    </message>
    <message>
      <source>PIN locked for {time}</source>
      <translation>PIN imefungwa kwa {time}</translation>
    </message>
    <message>
      <source>Port</source>
      <translation>Lango</translation>
    </message>
    <message>
      <source>Practise first</source>
      <translation>Fanya mazoezi</translation>
    </message>
    <message>
      <source>Press * to choose another company first.</source>
      <translation>Bonyeza * kuchagua kampuni nyingine kwanza.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Onyesho</translation>
    </message>
    <message>
      <source>print a receipt again</source>
      <translation>kuchapisha risiti tena</translation>
    </message>
    <message>
      <source>print a receipt that has not come out</source>
      <translation>kuchapisha risiti ambayo haikutoka</translation>
    </message>
    <message>
      <source>Print a waiting slip</source>
      <translation>Chapisha hati ya kusubiri</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Chapisha tena</translation>
    </message>
    <message>
      <source>Print again, with a reason</source>
      <translation>Chapisha tena, kwa sababu</translation>
    </message>
    <message>
      <source>Print it</source>
      <translation>Chapisha</translation>
    </message>
    <message>
      <source>Print it again</source>
      <translation>Chapisha tena</translation>
    </message>
    <message>
      <source>Print it for the customer, or note that they have it.</source>
      <translation>Mchapishie mteja, au andika kwamba anayo.</translation>
    </message>
    <message>
      <source>Print it, and hand it over</source>
      <translation>Chapisha, na umkabidhi</translation>
    </message>
    <message>
      <source>Print it, or a waiting slip</source>
      <translation>Chapisha, au hati</translation>
    </message>
    <message>
      <source>Print slip</source>
      <translation>Chapa hati</translation>
    </message>
    <message>
      <source>Printed again: {whose}.</source>
      <translation>Imechapishwa tena: {whose}.</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Printa</translation>
    </message>
    <message>
      <source>Printer queue {name}</source>
      <translation>Foleni ya printa {name}</translation>
    </message>
    <message>
      <source>Printing a test page</source>
      <translation>Ukurasa wa majaribio unachapishwa</translation>
    </message>
    <message>
      <source>Printing again: {whose} …</source>
      <translation>Inachapishwa tena: {whose} …</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Bidhaa</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Bidhaa</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Maendeleo</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Mtoa huduma</translation>
    </message>
    <message>
      <source>Provider behind OnePipe</source>
      <translation>Mtoa huduma nyuma ya OnePipe</translation>
    </message>
    <message>
      <source>Providers</source>
      <translation>Watoa huduma</translation>
    </message>
    <message>
      <source>Put aside</source>
      <translation>Weka kando</translation>
    </message>
    <message>
      <source>Put aside, take up</source>
      <translation>Weka kando, endelea</translation>
    </message>
    <message>
      <source>Put aside: {names}</source>
      <translation>Kando: {names}</translation>
    </message>
    <message>
      <source>put back</source>
      <translation>imerudishwa</translation>
    </message>
    <message>
      <source>Put back the backup of {backup}</source>
      <translation>Rudisha nakala rudufu ya {backup}</translation>
    </message>
    <message>
      <source>Put back the backup of {made}?</source>
      <translation>Urudishe nakala rudufu ya {made}?</translation>
    </message>
    <message>
      <source>Put cash in</source>
      <translation>Weka taslimu</translation>
    </message>
    <message>
      <source>put cash in and take cash out, with a reason</source>
      <translation>kuweka na kutoa taslimu, kwa sababu</translation>
    </message>
    <message>
      <source>Put cash into the drawer</source>
      <translation>Weka taslimu kwenye droo</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Iliyowekwa</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Irudishe</translation>
    </message>
    <message>
      <source>Put it back, at a damaged start</source>
      <translation>Irudishe, kaunta ikiharibika</translation>
    </message>
    <message>
      <source>Put it in</source>
      <translation>Iweke</translation>
    </message>
    <message>
      <source>Put this one back</source>
      <translation>Rudisha hii</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>Foleni</translation>
    </message>
    <message>
      <source>Queue it</source>
      <translation>Weka foleni</translation>
    </message>
    <message>
      <source>Queue it for later</source>
      <translation>Weka foleni kwa baadaye</translation>
    </message>
    <message>
      <source>queue stopped</source>
      <translation>foleni imesimama</translation>
    </message>
    <message>
      <source>Queue the sale</source>
      <translation>Weka uuzaji foleni</translation>
    </message>
    <message>
      <source>Queue {amount} for {name}</source>
      <translation>Weka foleni {amount} kwa {name}</translation>
    </message>
    <message>
      <source>queued</source>
      <translation>uko foleni</translation>
    </message>
    <message>
      <source>Queued: it goes by itself.</source>
      <translation>Uko foleni: utaenda wenyewe.</translation>
    </message>
    <message>
      <source>R print again</source>
      <translation>R chapa tena</translation>
    </message>
    <message>
      <source>Read what happened</source>
      <translation>Soma kilichotokea</translation>
    </message>
    <message>
      <source>Ready for its customer</source>
      <translation>Tayari kwa mteja wake</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Sababu</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>Risiti</translation>
    </message>
    <message>
      <source>Receipt has come: {whose}. {key} shows it.</source>
      <translation>Risiti imekuja: {whose}. {key} inaionyesha.</translation>
    </message>
    <message>
      <source>receipt number {number} belongs to two sales</source>
      <translation>risiti namba {number} ni ya mauzo mawili</translation>
    </message>
    <message>
      <source>Receipt number {number}.</source>
      <translation>Risiti namba {number}.</translation>
    </message>
    <message>
      <source>Receipt number, if it was paid</source>
      <translation>Namba ya risiti, kama ililipwa</translation>
    </message>
    <message>
      <source>Receipt, copy {copy}</source>
      <translation>Risiti, nakala {copy}</translation>
    </message>
    <message>
      <source>Receipts are shown on the screen until there is one</source>
      <translation>Risiti zinaonyeshwa kwenye skrini hadi iwepo</translation>
    </message>
    <message>
      <source>Receipts are shown, and nothing is printed.</source>
      <translation>Risiti zinaonyeshwa, hakuna kinachochapishwa.</translation>
    </message>
    <message>
      <source>Recovery code {code}</source>
      <translation>Namba ya uokoaji {code}</translation>
    </message>
    <message>
      <source>reference {number}</source>
      <translation>kumbukumbu {number}</translation>
    </message>
    <message>
      <source>reference {reference} was given out twice</source>
      <translation>kumbukumbu {reference} ilitolewa mara mbili</translation>
    </message>
    <message>
      <source>references.log has {last_log}, and this till does not know it: it was restored from a backup</source>
      <translation>references.log ina {last_log}, na kaunta hii haiijui: ilirudishwa kutoka nakala rudufu</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Imekataliwa</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>umekataliwa</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Ondoa</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Ondoa</translation>
    </message>
    <message>
      <source>Remove the second one</source>
      <translation>Ondoa ya pili</translation>
    </message>
    <message>
      <source>Remove the second printer</source>
      <translation>Ondoa printa ya pili</translation>
    </message>
    <message>
      <source>Remove the second printer?</source>
      <translation>Uondoe printa ya pili?</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Ondoa {name}</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>Uondoe {name}?</translation>
    </message>
    <message>
      <source>Reversals</source>
      <translation>Marejesho</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Cheo</translation>
    </message>
    <message>
      <source>Sale {reference}</source>
      <translation>Uuzaji {reference}</translation>
    </message>
    <message>
      <source>Sale {reference} cannot be read: the till's file was changed by hand. Run: tokentill doctor</source>
      <translation>Uuzaji {reference} hausomeki: faili la kaunta limebadilishwa kwa mkono. Endesha: tokentill doctor</translation>
    </message>
    <message>
      <source>Sale {reference} does not wait for a code.</source>
      <translation>Uuzaji {reference} hausubiri namba ya siri.</translation>
    </message>
    <message>
      <source>Sale {reference} for this meter is not finished yet: its token may still come. Finish that one first.</source>
      <translation>Uuzaji {reference} wa mita hii haujakamilika: tokeni yake inaweza bado kuja. Maliza huo kwanza.</translation>
    </message>
    <message>
      <source>Sale {reference} has its token; print the receipt.</source>
      <translation>Uuzaji {reference} una tokeni yake; chapisha risiti.</translation>
    </message>
    <message>
      <source>Sale {reference} has no events. Run: tokentill doctor</source>
      <translation>Uuzaji {reference} hauna matukio. Endesha: tokentill doctor</translation>
    </message>
    <message>
      <source>Sale {reference} has no token to print.</source>
      <translation>Uuzaji {reference} hauna tokeni ya kuchapisha.</translation>
    </message>
    <message>
      <source>Sale {reference} has that already.</source>
      <translation>Uuzaji {reference} unayo tayari.</translation>
    </message>
    <message>
      <source>Sale {reference} has that already. Read it again.</source>
      <translation>Uuzaji {reference} unayo tayari. Isome tena.</translation>
    </message>
    <message>
      <source>sale {reference} is complete and was never given to the printer</source>
      <translation>uuzaji {reference} umekamilika na haukupewa printa</translation>
    </message>
    <message>
      <source>sale {reference} is complete without a token or a receipt number</source>
      <translation>uuzaji {reference} umekamilika bila tokeni wala namba ya risiti</translation>
    </message>
    <message>
      <source>sale {reference} is in the journal and not among the sales</source>
      <translation>uuzaji {reference} uko kwenye jarida na si kati ya mauzo</translation>
    </message>
    <message>
      <source>sale {reference} is not what its events make of it</source>
      <translation>uuzaji {reference} si kama matukio yake yanavyosema</translation>
    </message>
    <message>
      <source>Sale {reference} is {state}: that cannot be done with it.</source>
      <translation>Uuzaji {reference}: {state}. Hilo haliwezi kufanyika.</translation>
    </message>
    <message>
      <source>Sale {reference} to this number is not finished</source>
      <translation>Uuzaji {reference} kwa namba hii haujakamilika</translation>
    </message>
    <message>
      <source>Sale {reference} was not refused, or its money has been given back.</source>
      <translation>Uuzaji {reference} haukukataliwa, au pesa yake imerudishwa.</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Mauzo</translation>
    </message>
    <message>
      <source>Sales behind X or Z</source>
      <translation>Mauzo ya X au Z</translation>
    </message>
    <message>
      <source>Sales go on meanwhile.</source>
      <translation>Mauzo yanaendelea wakati huu.</translation>
    </message>
    <message>
      <source>Sales in it: {had}; in the till now: {has}. What left since is asked about, nothing is sent again; what was queued since waits for you. Money that went back since, shifts and people of since then are not known any more. What is here now is kept. The till closes, and opens with the backup.</source>
      <translation>Mauzo ndani yake: {had}; kwenye kaunta sasa: {has}. Kilichoondoka tangu hapo kinaulizwa, hakuna kinachotumwa tena; kilichowekwa foleni kinakusubiri. Pesa iliyorudishwa, zamu na watu wa tangu hapo havijulikani tena. Kilichopo sasa kinahifadhiwa. Kaunta inafungwa, na kufunguka na nakala rudufu.</translation>
    </message>
    <message>
      <source>Sales of a test system are never in it.</source>
      <translation>Mauzo ya mfumo wa majaribio hayamo kamwe.</translation>
    </message>
    <message>
      <source>Sales of this shift</source>
      <translation>Mauzo ya zamu hii</translation>
    </message>
    <message>
      <source>Sales that can still be read</source>
      <translation>Mauzo yanayoweza bado kusomeka</translation>
    </message>
    <message>
      <source>Sales that were put aside</source>
      <translation>Mauzo yaliyowekwa kando</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Hifadhi</translation>
    </message>
    <message>
      <source>Save it</source>
      <translation>Lihifadhi</translation>
    </message>
    <message>
      <source>Save the profile first; T tests it then.</source>
      <translation>Hifadhi wasifu kwanza; kisha T inaujaribu.</translation>
    </message>
    <message>
      <source>Save the receipt</source>
      <translation>Hifadhi risiti</translation>
    </message>
    <message>
      <source>Save, or export</source>
      <translation>Hifadhi, au hamisha</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Imehifadhiwa</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Imehifadhiwa kama {name}.</translation>
    </message>
    <message>
      <source>Say the number of their identity card: the company asks for it.</source>
      <translation>Sema namba ya kitambulisho chake: kampuni inaiuliza.</translation>
    </message>
    <message>
      <source>Say their telephone number: the company asks for it.</source>
      <translation>Sema namba yake ya simu: kampuni inaiuliza.</translation>
    </message>
    <message>
      <source>Say what the cash is for.</source>
      <translation>Sema taslimu ni ya nini.</translation>
    </message>
    <message>
      <source>Say what the two of you know, and from whom: it is kept with the sale.</source>
      <translation>Semeni mnachojua ninyi wawili, na kutoka kwa nani: huhifadhiwa na uuzaji.</translation>
    </message>
    <message>
      <source>Say what you know, and from whom: it is kept with the sale.</source>
      <translation>Sema unachojua, na kutoka kwa nani: huhifadhiwa na uuzaji.</translation>
    </message>
    <message>
      <source>Say who opens it.</source>
      <translation>Sema nani anaifungua.</translation>
    </message>
    <message>
      <source>Say who opens the drawer, and why.</source>
      <translation>Sema nani anafungua droo, na kwa nini.</translation>
    </message>
    <message>
      <source>Say who paid: the company asks for their name.</source>
      <translation>Sema nani alilipa: kampuni inauliza jina lake.</translation>
    </message>
    <message>
      <source>Say why it is opened.</source>
      <translation>Sema kwa nini inafunguliwa.</translation>
    </message>
    <message>
      <source>Say why: it stands in the journal.</source>
      <translation>Sema kwa nini: huandikwa kwenye jarida.</translation>
    </message>
    <message>
      <source>Say yes to it</source>
      <translation>Kubali</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Tafuta</translation>
    </message>
    <message>
      <source>Search the network</source>
      <translation>Tafuta kwenye mtandao</translation>
    </message>
    <message>
      <source>Searching the shop's network</source>
      <translation>Mtandao wa duka unatafutwa</translation>
    </message>
    <message>
      <source>Second</source>
      <translation>Ya pili</translation>
    </message>
    <message>
      <source>second in use</source>
      <translation>ya pili inatumika</translation>
    </message>
    <message>
      <source>Second person</source>
      <translation>Mtu wa pili</translation>
    </message>
    <message>
      <source>Second place for backups</source>
      <translation>Mahali pa pili pa nakala rudufu</translation>
    </message>
    <message>
      <source>Second printer</source>
      <translation>Printa ya pili</translation>
    </message>
    <message>
      <source>second printer</source>
      <translation>printa ya pili</translation>
    </message>
    <message>
      <source>seconds from 1 to 120</source>
      <translation>sekunde kutoka 1 hadi 120</translation>
    </message>
    <message>
      <source>seconds from 10 to 86400</source>
      <translation>sekunde kutoka 10 hadi 86400</translation>
    </message>
    <message>
      <source>Seconds without a key, after which the till locks</source>
      <translation>Sekunde bila kitufe kabla kaunta kujifunga</translation>
    </message>
    <message>
      <source>seconds, such as 600</source>
      <translation>sekunde, kama 600</translation>
    </message>
    <message>
      <source>Secret</source>
      <translation>Siri</translation>
    </message>
    <message>
      <source>See all that is known</source>
      <translation>Ona yote yanayojulikana</translation>
    </message>
    <message>
      <source>See that it is on and in the same network; or type its address with E.</source>
      <translation>Hakikisha imewashwa na iko mtandao huo huo; au andika anwani yake kwa E.</translation>
    </message>
    <message>
      <source>See that the address is right, and that this machine is connected.</source>
      <translation>Hakikisha anwani ni sahihi, na mashine hii imeunganishwa.</translation>
    </message>
    <message>
      <source>See that the address is right.</source>
      <translation>Hakikisha anwani ni sahihi.</translation>
    </message>
    <message>
      <source>See that the number is right; if it is, the customer must ask the company.</source>
      <translation>Hakikisha namba ni sahihi; kama ni sahihi, mteja lazima aulize kampuni.</translation>
    </message>
    <message>
      <source>See that the user name and the secrets are right.</source>
      <translation>Hakikisha jina la mtumiaji na siri ni sahihi.</translation>
    </message>
    <message>
      <source>See that this is who paid: let it go on, or cancel it and give the money back.</source>
      <translation>Hakikisha huyu ndiye aliyelipa: uruhusu uendelee, au ughairi na urudishe pesa.</translation>
    </message>
    <message>
      <source>See the test page</source>
      <translation>Ona ukurasa wa majaribio</translation>
    </message>
    <message>
      <source>See what is known, and decide</source>
      <translation>Ona kinachojulikana, na uamue</translation>
    </message>
    <message>
      <source>see what the drawer should hold before it is counted</source>
      <translation>kuona kinachopaswa kuwa kwenye droo kabla ya kuhesabu</translation>
    </message>
    <message>
      <source>Sell</source>
      <translation>Uza</translation>
    </message>
    <message>
      <source>sell</source>
      <translation>kuuza</translation>
    </message>
    <message>
      <source>Sell a second time all the same</source>
      <translation>Uza mara ya pili hata hivyo</translation>
    </message>
    <message>
      <source>Sell a token for practice</source>
      <translation>Uza tokeni ya mazoezi</translation>
    </message>
    <message>
      <source>Sell all the same</source>
      <translation>Uza hata hivyo</translation>
    </message>
    <message>
      <source>Sell all the same if there is more float by now.</source>
      <translation>Uza hata hivyo kama sasa kuna salio zaidi.</translation>
    </message>
    <message>
      <source>Sell from the sandbox, nothing real, until one is set up</source>
      <translation>Uza kutoka mfumo wa majaribio, si halisi, hadi mmoja awekwe</translation>
    </message>
    <message>
      <source>Sell it again now</source>
      <translation>Uza tena sasa</translation>
    </message>
    <message>
      <source>Sell it now</source>
      <translation>Uza sasa</translation>
    </message>
    <message>
      <source>Sell it now, or give it back.</source>
      <translation>Uza sasa, au irudishe.</translation>
    </message>
    <message>
      <source>Sell it, or send it again</source>
      <translation>Uza, au tuma tena</translation>
    </message>
    <message>
      <source>Sell nothing before that is set right.</source>
      <translation>Usiuze chochote kabla ya hilo kurekebishwa.</translation>
    </message>
    <message>
      <source>Sell through {provider} instead</source>
      <translation>Uza kupitia {provider} badala yake</translation>
    </message>
    <message>
      <source>Sell through {provider} instead, or sell all the same if there is more float by now.</source>
      <translation>Uza kupitia {provider} badala yake, au uza hata hivyo kama sasa kuna salio zaidi.</translation>
    </message>
    <message>
      <source>sell to a meter that has an unfinished sale</source>
      <translation>kuuzia mita yenye uuzaji usiokamilika</translation>
    </message>
    <message>
      <source>Sell tokens</source>
      <translation>Uza tokeni</translation>
    </message>
    <message>
      <source>Sell {amount} to {name}</source>
      <translation>Uza {amount} kwa {name}</translation>
    </message>
    <message>
      <source>Selling …</source>
      <translation>Inauzwa …</translation>
    </message>
    <message>
      <source>send a sale again that is proved not sold</source>
      <translation>kutuma tena uuzaji uliothibitishwa haukuuzwa</translation>
    </message>
    <message>
      <source>Send it again</source>
      <translation>Tuma tena</translation>
    </message>
    <message>
      <source>Send it again, or give the money back.</source>
      <translation>Tuma tena, au rudisha pesa.</translation>
    </message>
    <message>
      <source>Send it all the same</source>
      <translation>Tuma hata hivyo</translation>
    </message>
    <message>
      <source>sending</source>
      <translation>unatumwa</translation>
    </message>
    <message>
      <source>Sent to {company}.</source>
      <translation>Umetumwa kwa {company}.</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>September</source>
      <translation>Septemba</translation>
    </message>
    <message>
      <source>Serial port at {place}</source>
      <translation>Lango la serial {place}</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Weka</translation>
    </message>
    <message>
      <source>Set up a provider</source>
      <translation>Weka mtoa huduma</translation>
    </message>
    <message>
      <source>Set up the printer</source>
      <translation>Weka printa</translation>
    </message>
    <message>
      <source>Set up what is chosen</source>
      <translation>Weka iliyochaguliwa</translation>
    </message>
    <message>
      <source>Setting up – Tokentill</source>
      <translation>Kuweka – Tokentill</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Mipangilio</translation>
    </message>
    <message>
      <source>Settings are for looking at here</source>
      <translation>Mipangilio hapa ni ya kutazama tu</translation>
    </message>
    <message>
      <source>Settings, export</source>
      <translation>Mipangilio, kuhamisha</translation>
    </message>
    <message>
      <source>Shop</source>
      <translation>Duka</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Ingia</translation>
    </message>
    <message>
      <source>Sign in first.</source>
      <translation>Ingia kwanza.</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Ameingia</translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation>tangu {when}</translation>
    </message>
    <message>
      <source>Slip, beside a code</source>
      <translation>Hati, ukiandika namba</translation>
    </message>
    <message>
      <source>Socodee does not sell in {currency}: write {currencies}.</source>
      <translation>Socodee haiuzi kwa {currency}: andika {currencies}.</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Imeuzwa</translation>
    </message>
    <message>
      <source>Sold to {customer}.</source>
      <translation>Imeuzwa kwa {customer}.</translation>
    </message>
    <message>
      <source>sold, token ending {ends}</source>
      <translation>imeuzwa, tokeni inayoishia {ends}</translation>
    </message>
    <message>
      <source>sold, tokens ending {ends}</source>
      <translation>imeuzwa, tokeni zinazoishia {ends}</translation>
    </message>
    <message>
      <source>Sold, {span}</source>
      <translation>Yaliyouzwa, {span}</translation>
    </message>
    <message>
      <source>Sold: {count}</source>
      <translation>Yaliyouzwa: {count}</translation>
    </message>
    <message>
      <source>Some things take two of you: money back for a sale that was sent, a sale that nothing proves, a difference in the drawer.</source>
      <translation>Baadhi ya mambo yanahitaji wawili: kurudisha pesa ya uuzaji uliotumwa, uuzaji usio na uthibitisho, tofauti kwenye droo.</translation>
    </message>
    <message>
      <source>Somebody else unlocks a PIN.</source>
      <translation>Mtu mwingine ndiye anayefungua PIN.</translation>
    </message>
    <message>
      <source>Somebody else unlocks it</source>
      <translation>Mwingine aifungue</translation>
    </message>
    <message>
      <source>Somebody else was the first meanwhile.</source>
      <translation>Mtu mwingine amekuwa wa kwanza wakati huu.</translation>
    </message>
    <message>
      <source>something came back that is not its answer</source>
      <translation>kilichorudi si jibu lake</translation>
    </message>
    <message>
      <source>Something is missing in this till or cannot be proved: the paper says what.</source>
      <translation>Kitu kinakosekana katika kaunta hii au hakiwezi kuthibitishwa: karatasi inasema ni nini.</translation>
    </message>
    <message>
      <source>Something that takes print jobs at {place}</source>
      <translation>Kitu kinachopokea kazi za kuchapisha kwenye {place}</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Nzima</translation>
    </message>
    <message>
      <source>Sounds for done and trouble</source>
      <translation>Sauti kwa mafanikio na shida</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Kasi</translation>
    </message>
    <message>
      <source>Step {number} of 5</source>
      <translation>Hatua {number} kati ya 5</translation>
    </message>
    <message>
      <source>Step {step} of {count}</source>
      <translation>Hatua {step} kati ya {count}</translation>
    </message>
    <message>
      <source>Stop: two people must decide</source>
      <translation>Simama: watu wawili waamue</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>imesimama</translation>
    </message>
    <message>
      <source>Such as /dev/ttyUSB0, or COM3 on Windows.</source>
      <translation>Kama /dev/ttyUSB0, au COM3 kwenye Windows.</translation>
    </message>
    <message>
      <source>Such as Karibu tena!</source>
      <translation>Kama Karibu tena!</translation>
    </message>
    <message>
      <source>Such as P051234567X.</source>
      <translation>Kama P051234567X.</translation>
    </message>
    <message>
      <source>Such as: Otieno rang Kenya Power, case 4711.</source>
      <translation>Kama: Otieno alipigia Kenya Power, kesi 4711.</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Msimamizi</translation>
    </message>
    <message>
      <source>supervisor</source>
      <translation>msimamizi</translation>
    </message>
    <message>
      <source>Support file</source>
      <translation>Faili la msaada</translation>
    </message>
    <message>
      <source>Switch the printer on first. What is found here is offered.</source>
      <translation>Washa printa kwanza. Kinachopatikana hapa kinaonyeshwa.</translation>
    </message>
    <message>
      <source>Switch the provider</source>
      <translation>Badili mtoa huduma</translation>
    </message>
    <message>
      <source>T logs in to the chosen provider and reads the float there. Nothing is sold by that.</source>
      <translation>T inaingia kwa mtoa huduma aliyechaguliwa na kusoma salio. Hakuna kinachouzwa.</translation>
    </message>
    <message>
      <source>T tests it.</source>
      <translation>T inaijaribu.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Mrudishe</translation>
    </message>
    <message>
      <source>Take cash out</source>
      <translation>Toa taslimu</translation>
    </message>
    <message>
      <source>Take cash out of the drawer</source>
      <translation>Toa taslimu kwenye droo</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Ichukue</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>Itoe</translation>
    </message>
    <message>
      <source>Take it up again</source>
      <translation>Endelea nao</translation>
    </message>
    <message>
      <source>Take no money yet.</source>
      <translation>Usichukue pesa bado.</translation>
    </message>
    <message>
      <source>Take no money.</source>
      <translation>Usichukue pesa.</translation>
    </message>
    <message>
      <source>Take one up again</source>
      <translation>Endelea na mmoja</translation>
    </message>
    <message>
      <source>Take product {number}</source>
      <translation>Chukua bidhaa {number}</translation>
    </message>
    <message>
      <source>Taken out</source>
      <translation>Iliyotolewa</translation>
    </message>
    <message>
      <source>Tax PIN number</source>
      <translation>Namba ya PIN ya kodi</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Simu</translation>
    </message>
    <message>
      <source>Telephone number</source>
      <translation>Namba ya simu</translation>
    </message>
    <message>
      <source>Telephone where none is given</source>
      <translation>Simu ikiwa haikutolewa</translation>
    </message>
    <message>
      <source>TEST</source>
      <translation>JARIBIO</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Jaribu</translation>
    </message>
    <message>
      <source>Test it</source>
      <translation>Ijaribu</translation>
    </message>
    <message>
      <source>Test logs in with what stands here, and sells nothing.</source>
      <translation>Jaribu inaingia kwa kilichoandikwa hapa, na haiuzi kitu.</translation>
    </message>
    <message>
      <source>Test logs in with what stands here, and sells nothing. Secrets go into this machine's keyring, never into a file.</source>
      <translation>Jaribu inaingia kwa kilichoandikwa hapa, na haiuzi kitu. Siri huenda kwenye hifadhi ya funguo ya mashine hii, kamwe si kwenye faili.</translation>
    </message>
    <message>
      <source>Test page</source>
      <translation>Ukurasa wa majaribio</translation>
    </message>
    <message>
      <source>Test sales are in no shift.</source>
      <translation>Mauzo ya majaribio hayako katika zamu yoyote.</translation>
    </message>
    <message>
      <source>test system</source>
      <translation>mfumo wa majaribio</translation>
    </message>
    <message>
      <source>Test system: no real money moves</source>
      <translation>Mfumo wa majaribio: hakuna pesa halisi</translation>
    </message>
    <message>
      <source>Test, in a form</source>
      <translation>Jaribu, kwenye fomu</translation>
    </message>
    <message>
      <source>Testing {name}</source>
      <translation>{name} inajaribiwa</translation>
    </message>
    <message>
      <source>That is not the passphrase of {file}. Type the one it was made with. Nothing was changed.</source>
      <translation>Hiyo si kaulisiri ya {file}. Andika iliyotumika kuitengeneza. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>That is not the PIN of {name}.</source>
      <translation>Hiyo si PIN ya {name}.</translation>
    </message>
    <message>
      <source>That is not the recovery code of this till. Read it again from its paper.</source>
      <translation>Hiyo si namba ya uokoaji ya kaunta hii. Isome tena kwenye karatasi yake.</translation>
    </message>
    <message>
      <source>That is the meter that the token went to. Type the one that was meant.</source>
      <translation>Hiyo ndiyo mita iliyopata tokeni. Andika iliyokusudiwa.</translation>
    </message>
    <message>
      <source>That is the PIN as it was. Choose another.</source>
      <translation>Hiyo ndiyo PIN iliyokuwepo. Chagua nyingine.</translation>
    </message>
    <message>
      <source>That is too much to look for: at most {count} letters.</source>
      <translation>Hiyo ni mengi mno kutafuta: herufi {count} kwa wingi.</translation>
    </message>
    <message>
      <source>That is too much to look for: at most {count} words.</source>
      <translation>Hiyo ni mengi mno kutafuta: maneno {count} kwa wingi.</translation>
    </message>
    <message>
      <source>That PIN is among the first that anybody would try. Choose another.</source>
      <translation>PIN hiyo ni kati ya za kwanza ambazo mtu yeyote angejaribu. Chagua nyingine.</translation>
    </message>
    <message>
      <source>the account reads number;code</source>
      <translation>akaunti huandikwa namba;kodi</translation>
    </message>
    <message>
      <source>the address</source>
      <translation>anwani</translation>
    </message>
    <message>
      <source>The amount must be more than zero.</source>
      <translation>Kiasi lazima kiwe zaidi ya sifuri.</translation>
    </message>
    <message>
      <source>The backup is being looked through</source>
      <translation>Nakala rudufu inaangaliwa</translation>
    </message>
    <message>
      <source>The backup of {made} is in place. F3 shows what it left to be looked at.</source>
      <translation>Nakala rudufu ya {made} iko mahali pake. F3 inaonyesha ilichobakisha kuangaliwa.</translation>
    </message>
    <message>
      <source>The backup was not put back. {trouble}</source>
      <translation>Nakala rudufu haikurudishwa. {trouble}</translation>
    </message>
    <message>
      <source>The backup {path} is damaged: {why}. Nothing was changed.</source>
      <translation>Nakala rudufu {path} imeharibika: {why}. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>The backups</source>
      <translation>Nakala rudufu</translation>
    </message>
    <message>
      <source>The backups in {folder} are sealed, and their passphrase is not to be had here now. Unlock the keyring, or choose another folder. Nothing was kept.</source>
      <translation>Nakala rudufu zilizo katika {folder} zimefungwa, na kaulisiri yake haipatikani hapa sasa. Fungua hifadhi ya funguo, au chagua folda nyingine. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>The balance cannot be read.</source>
      <translation>Salio haliwezi kusomwa.</translation>
    </message>
    <message>
      <source>The bill is paid, and its receipt was not printed.</source>
      <translation>Bili imelipwa, na risiti yake haikuchapishwa.</translation>
    </message>
    <message>
      <source>The bill is paid.</source>
      <translation>Bili imelipwa.</translation>
    </message>
    <message>
      <source>the cash that the shift of {when} UTC began with is not what its event says</source>
      <translation>taslimu ya kuanzia ya zamu ya {when} UTC si kama tukio lake linavyosema</translation>
    </message>
    <message>
      <source>The check digit is wrong: one digit was mistyped. Read the meter number again.</source>
      <translation>Tarakimu ya ukaguzi si sahihi: tarakimu moja imekosewa. Soma namba ya mita tena.</translation>
    </message>
    <message>
      <source>The code has not left: give it again.</source>
      <translation>Namba ya siri haijaondoka: itoe tena.</translation>
    </message>
    <message>
      <source>The code that was sent</source>
      <translation>Namba ya siri iliyotumwa</translation>
    </message>
    <message>
      <source>The code was answered: {outcome}.</source>
      <translation>Namba ya siri ilijibiwa: {outcome}.</translation>
    </message>
    <message>
      <source>The code was handed on to {company}.</source>
      <translation>Namba ya siri imepelekwa kwa {company}.</translation>
    </message>
    <message>
      <source>The company moves its units; this is what it asks for.</source>
      <translation>Kampuni huhamisha uniti zake; hivi ndivyo inavyouliza.</translation>
    </message>
    <message>
      <source>The count was not used. C counts for this one.</source>
      <translation>Hesabu haikutumika. C inahesabu kwa hii.</translation>
    </message>
    <message>
      <source>The count was not used. Enter begins a new one.</source>
      <translation>Hesabu haikutumika. Enter inaanza nyingine.</translation>
    </message>
    <message>
      <source>The cover was opened while it printed. Close it and wait: some printers print on by themselves. If the paper is not whole then, print it again.</source>
      <translation>Mfuniko ulifunguliwa ikichapisha. Ufunge na usubiri: baadhi ya printa huendelea zenyewe. Kama karatasi si kamili, ichapishe tena.</translation>
    </message>
    <message>
      <source>The customer</source>
      <translation>Mteja</translation>
    </message>
    <message>
      <source>The customer has it</source>
      <translation>Mteja anayo</translation>
    </message>
    <message>
      <source>The customer went away with a slip.</source>
      <translation>Mteja aliondoka na hati.</translation>
    </message>
    <message>
      <source>The customer's telephone number</source>
      <translation>Namba ya simu ya mteja</translation>
    </message>
    <message>
      <source>The desk: figures</source>
      <translation>Dawati: takwimu</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>diski imejaa</translation>
    </message>
    <message>
      <source>The disk is full: no new sale can be taken. Make room, then try again.</source>
      <translation>Diski imejaa: hakuna uuzaji mpya unaoweza kupokelewa. Fanya nafasi, kisha jaribu tena.</translation>
    </message>
    <message>
      <source>The disk is full: nothing was kept. Make room, then try again.</source>
      <translation>Diski imejaa: hakuna kilichohifadhiwa. Fanya nafasi, kisha jaribu tena.</translation>
    </message>
    <message>
      <source>The document publishes only its demo: sandbox.powershop.ng:8081.</source>
      <translation>Hati inachapisha demo yake tu: sandbox.powershop.ng:8081.</translation>
    </message>
    <message>
      <source>the dossier</source>
      <translation>faili</translation>
    </message>
    <message>
      <source>The drawer</source>
      <translation>Droo</translation>
    </message>
    <message>
      <source>The drawer differs</source>
      <translation>Droo inatofautiana</translation>
    </message>
    <message>
      <source>The drawer holds what it should</source>
      <translation>Droo ina kinachopaswa</translation>
    </message>
    <message>
      <source>The drawer holds {amount} less than it should.</source>
      <translation>Droo ina pungufu ya {amount} kuliko inavyopaswa.</translation>
    </message>
    <message>
      <source>The drawer holds {amount} more than it should.</source>
      <translation>Droo ina zaidi ya {amount} kuliko inavyopaswa.</translation>
    </message>
    <message>
      <source>The drawer is open</source>
      <translation>Droo iko wazi</translation>
    </message>
    <message>
      <source>The drawer may not have opened: use its key.</source>
      <translation>Huenda droo haikufunguka: tumia ufunguo wake.</translation>
    </message>
    <message>
      <source>The drawer was not opened</source>
      <translation>Droo haikufunguliwa</translation>
    </message>
    <message>
      <source>The export was ended</source>
      <translation>Uhamishaji umesitishwa</translation>
    </message>
    <message>
      <source>The file that stands for the printer cannot be written.</source>
      <translation>Faili lililo badala ya printa haliwezi kuandikwa.</translation>
    </message>
    <message>
      <source>The file that stands for the printer could not be written to its end.</source>
      <translation>Faili lililo badala ya printa halikuweza kuandikwa hadi mwisho.</translation>
    </message>
    <message>
      <source>The first day, {first}, is after the last, {last}. Put the earlier day first.</source>
      <translation>Siku ya kwanza, {first}, ni baada ya ya mwisho, {last}. Weka ya awali kwanza.</translation>
    </message>
    <message>
      <source>The first person here is the manager.</source>
      <translation>Mtu wa kwanza hapa ni meneja.</translation>
    </message>
    <message>
      <source>The float is {amount}.</source>
      <translation>Salio ni {amount}.</translation>
    </message>
    <message>
      <source>the help line</source>
      <translation>simu ya msaada</translation>
    </message>
    <message>
      <source>The journal says who did it.</source>
      <translation>Jarida linasema nani alifanya.</translation>
    </message>
    <message>
      <source>The kept one is not sent there. Type it here.</source>
      <translation>Iliyohifadhiwa haitumwi huko. Iandike hapa.</translation>
    </message>
    <message>
      <source>The key in the meter is out of date, or the company has never set it: no token fits it before that.</source>
      <translation>Ufunguo wa mita umepitwa na wakati, au kampuni haijauweka kamwe: hakuna tokeni inayokubali kabla ya hapo.</translation>
    </message>
    <message>
      <source>The keypad at home does not reach the meter outside. The token has not been looked at.</source>
      <translation>Kipadi cha nyumbani hakiifikii mita ya nje. Tokeni haijaangaliwa.</translation>
    </message>
    <message>
      <source>The largest sale is {amount}.</source>
      <translation>Uuzaji mkubwa kabisa ni {amount}.</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Siku 30 zilizopita</translation>
    </message>
    <message>
      <source>The last 7 days</source>
      <translation>Siku 7 zilizopita</translation>
    </message>
    <message>
      <source>The last closing</source>
      <translation>Ufungaji wa mwisho</translation>
    </message>
    <message>
      <source>The line cannot be proved: somebody may have changed it. It is counted as a real sale that was paid in cash.</source>
      <translation>Mstari hauwezi kuthibitishwa: huenda mtu aliubadilisha. Unahesabiwa kama uuzaji halisi uliolipwa kwa taslimu.</translation>
    </message>
    <message>
      <source>The line dropped after we asked {company}.</source>
      <translation>Laini ilikatika baada ya kuiuliza {company}.</translation>
    </message>
    <message>
      <source>the line dropped before a whole answer came</source>
      <translation>laini ilikatika kabla ya jibu kamili</translation>
    </message>
    <message>
      <source>The line to the printer broke before anything was printed. See that it is on, then print again.</source>
      <translation>Laini ya printa ilikatika kabla ya kuchapisha. Hakikisha imewashwa, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The line to the printer broke while it printed. Look whether the paper came out; if it did not, print it again.</source>
      <translation>Laini ya printa ilikatika ikichapisha. Angalia kama karatasi imetoka; kama haikutoka, ichapishe tena.</translation>
    </message>
    <message>
      <source>The line to {company} is down.</source>
      <translation>Laini ya {company} imekatika.</translation>
    </message>
    <message>
      <source>The logo {name} {why} Papers come out without it; name another one in till.toml.</source>
      <translation>Nembo {name} {why} Karatasi zinatoka bila hiyo; taja nyingine kwenye till.toml.</translation>
    </message>
    <message>
      <source>The meter cannot read the token as its own: most often a digit is wrong, or it is another meter's.</source>
      <translation>Mita haiwezi kusoma tokeni kama yake: mara nyingi tarakimu si sahihi, au ni ya mita nyingine.</translation>
    </message>
    <message>
      <source>The meter has taken one of its two update codes, and waits for the other one.</source>
      <translation>Mita imepokea moja ya namba zake mbili za kusasisha, na inasubiri nyingine.</translation>
    </message>
    <message>
      <source>The meter holds so many units already that these would be too many for it.</source>
      <translation>Mita ina uniti nyingi tayari kiasi kwamba hizi zingezidi.</translation>
    </message>
    <message>
      <source>The meter is free now: sell it, or give the money back.</source>
      <translation>Mita iko huru sasa: uza, au rudisha pesa.</translation>
    </message>
    <message>
      <source>The meter that was meant</source>
      <translation>Mita iliyokusudiwa</translation>
    </message>
    <message>
      <source>the money of sale {reference} is not where its state says</source>
      <translation>pesa ya uuzaji {reference} haiko ambapo hali yake inasema</translation>
    </message>
    <message>
      <source>The money of sale {reference} was not given back.</source>
      <translation>Pesa ya uuzaji {reference} haikurudishwa.</translation>
    </message>
    <message>
      <source>the money of sale {reference} went into another sale that does not have it, or has it twice</source>
      <translation>pesa ya uuzaji {reference} iliingia uuzaji mwingine usio nayo, au unayo mara mbili</translation>
    </message>
    <message>
      <source>The name cannot be asked now</source>
      <translation>Jina haliwezi kuulizwa sasa</translation>
    </message>
    <message>
      <source>The new PIN again</source>
      <translation>PIN mpya tena</translation>
    </message>
    <message>
      <source>The newest backup in {folder} is of {day}: what was sold since is in none there.</source>
      <translation>Nakala rudufu mpya kabisa katika {folder} ni ya {day}: kilichouzwa tangu hapo hakimo.</translation>
    </message>
    <message>
      <source>The one it was sealed with, then Enter.</source>
      <translation>Ile iliyotumika kuifunga, kisha Enter.</translation>
    </message>
    <message>
      <source>The other printer is there already. A second one is somewhere else.</source>
      <translation>Printa nyingine iko hapo tayari. Ya pili iko mahali pengine.</translation>
    </message>
    <message>
      <source>The paper ran out while it printed. Change the roll and wait: some printers print on by themselves. If the paper is not whole then, print it again.</source>
      <translation>Karatasi iliisha ikichapisha. Badilisha roli na usubiri: baadhi ya printa huendelea zenyewe. Kama karatasi si kamili, ichapishe tena.</translation>
    </message>
    <message>
      <source>The paper waited for too long and was not printed by itself. If the customer is here, print it again.</source>
      <translation>Karatasi ilisubiri muda mrefu na haikuchapishwa yenyewe. Kama mteja yupo, ichapishe tena.</translation>
    </message>
    <message>
      <source>The passphrase is kept</source>
      <translation>Kaulisiri imehifadhiwa</translation>
    </message>
    <message>
      <source>The payment may have been issued.</source>
      <translation>Malipo yanaweza kuwa yamefanyika.</translation>
    </message>
    <message>
      <source>The PIN can be typed again.</source>
      <translation>PIN inaweza kuandikwa tena.</translation>
    </message>
    <message>
      <source>The PIN is as it was.</source>
      <translation>PIN iko ilivyokuwa.</translation>
    </message>
    <message>
      <source>The PIN of a {role} has {least} to {most} digits.</source>
      <translation>PIN ya {role} ina tarakimu {least} hadi {most}.</translation>
    </message>
    <message>
      <source>The PIN of a {role} is unlocked by a {role}. {name} is a {own}.</source>
      <translation>PIN ya {role} hufunguliwa na {role}. {name} ni {own}.</translation>
    </message>
    <message>
      <source>The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a manager sets a new one.</source>
      <translation>PIN ya {name} imekosewa mara nyingi. Jaribu tena baada ya sekunde {seconds}, au meneja aweke mpya.</translation>
    </message>
    <message>
      <source>The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a {role} unlocks it.</source>
      <translation>PIN ya {name} imekosewa mara nyingi. Jaribu tena baada ya sekunde {seconds}, au {role} aifungue.</translation>
    </message>
    <message>
      <source>The PIN of {name} was unlocked once, and typed wrong again. It waits now, or a manager sets a new one.</source>
      <translation>PIN ya {name} ilifunguliwa mara moja, ikakosewa tena. Sasa inasubiri, au meneja aweke mpya.</translation>
    </message>
    <message>
      <source>The PIN you have now</source>
      <translation>PIN uliyo nayo sasa</translation>
    </message>
    <message>
      <source>The PINs of this till were made on another machine. Type the recovery code that was printed when the first person was made; until then nobody can sign in.</source>
      <translation>PIN za kaunta hii zilitengenezwa kwenye mashine nyingine. Andika namba ya uokoaji iliyochapishwa mtu wa kwanza alipoandikishwa; hadi hapo hakuna anayeweza kuingia.</translation>
    </message>
    <message>
      <source>The printer</source>
      <translation>Printa</translation>
    </message>
    <message>
      <source>The printer does not answer. See that it is on, then print again.</source>
      <translation>Printa haijibu. Hakikisha imewashwa, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer is not there. See that it is connected and on, then print again.</source>
      <translation>Printa haipo. Hakikisha imeunganishwa na imewashwa, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer is out of paper. Change the roll, then print again.</source>
      <translation>Printa haina karatasi. Badilisha roli, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer is saved</source>
      <translation>Printa imehifadhiwa</translation>
    </message>
    <message>
      <source>The printer is there but does not let the till in: another program may be using it.</source>
      <translation>Printa ipo lakini hairuhusu kaunta: huenda programu nyingine inaitumia.</translation>
    </message>
    <message>
      <source>The printer says that it cannot print. Look at its lights, then print again.</source>
      <translation>Printa inasema haiwezi kuchapisha. Angalia taa zake, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer stopped answering while it printed. Look whether the paper came out; if it did not, print it again.</source>
      <translation>Printa iliacha kujibu ikichapisha. Angalia kama karatasi imetoka; kama haikutoka, ichapishe tena.</translation>
    </message>
    <message>
      <source>The printer stopped taking what it should print. Look whether the paper came out; if it did not, print it again.</source>
      <translation>Printa iliacha kupokea cha kuchapisha. Angalia kama karatasi imetoka; kama haikutoka, ichapishe tena.</translation>
    </message>
    <message>
      <source>The printer stopped while it printed. Look at its lights and at the paper: if that is not whole, print it again.</source>
      <translation>Printa ilisimama ikichapisha. Angalia taa zake na karatasi: kama si kamili, ichapishe tena.</translation>
    </message>
    <message>
      <source>The printer takes nothing. Look at its lights, then print again.</source>
      <translation>Printa haipokei kitu. Angalia taa zake, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer's cover is open. Close it, then print again.</source>
      <translation>Mfuniko wa printa uko wazi. Ufunge, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>The printer's name in Windows.</source>
      <translation>Jina la printa kwenye Windows.</translation>
    </message>
    <message>
      <source>The queue's name on this machine.</source>
      <translation>Jina la foleni kwenye mashine hii.</translation>
    </message>
    <message>
      <source>The receipt</source>
      <translation>Risiti</translation>
    </message>
    <message>
      <source>The receipt came out of the second printer.</source>
      <translation>Risiti imetoka kwenye printa ya pili.</translation>
    </message>
    <message>
      <source>The receipt has not been printed.</source>
      <translation>Risiti haijachapishwa.</translation>
    </message>
    <message>
      <source>The receipt is on the screen.</source>
      <translation>Risiti iko kwenye skrini.</translation>
    </message>
    <message>
      <source>The receipt is printed when it is handed over.</source>
      <translation>Risiti inachapishwa mteja anapokabidhiwa.</translation>
    </message>
    <message>
      <source>The receipt is printed.</source>
      <translation>Risiti imechapishwa.</translation>
    </message>
    <message>
      <source>The receipt is printed. The roll is near its end: have another one ready.</source>
      <translation>Risiti imechapishwa. Roli inakaribia kuisha: andaa nyingine.</translation>
    </message>
    <message>
      <source>The receipt is printing …</source>
      <translation>Risiti inachapishwa …</translation>
    </message>
    <message>
      <source>The receipt is printing: the line takes {seconds} seconds for it.</source>
      <translation>Risiti inachapishwa: laini inachukua sekunde {seconds}.</translation>
    </message>
    <message>
      <source>The receipt went to the printer.</source>
      <translation>Risiti imekwenda kwa printa.</translation>
    </message>
    <message>
      <source>The record of sale {reference} does not fit the schema: {error}. Nothing was exported.</source>
      <translation>Rekodi ya uuzaji {reference} hailingani na muundo: {error}. Hakuna kilichotolewa.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when the line is back.</source>
      <translation>Uuzaji unasubiri foleni: utaenda wenyewe laini ikirudi.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when there is float again.</source>
      <translation>Uuzaji unasubiri foleni: utaenda wenyewe salio likirudi.</translation>
    </message>
    <message>
      <source>The sale waits in the queue: it goes by itself when {company} allows this meter to buy again.</source>
      <translation>Uuzaji unasubiri foleni: utaenda wenyewe {company} ikiruhusu mita hii kununua tena.</translation>
    </message>
    <message>
      <source>The sale was cancelled.</source>
      <translation>Uuzaji umeghairiwa.</translation>
    </message>
    <message>
      <source>The sales behind it</source>
      <translation>Mauzo yake</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Hiyohiyo mara moja tena</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation>PIN ile ile tena</translation>
    </message>
    <message>
      <source>The sandbox is asked whose the meter is.</source>
      <translation>Mfumo wa majaribio unaulizwa mita ni ya nani.</translation>
    </message>
    <message>
      <source>The screen</source>
      <translation>Skrini</translation>
    </message>
    <message>
      <source>The screen and the papers speak {language} now.</source>
      <translation>Skrini na karatasi sasa ziko kwa {language}.</translation>
    </message>
    <message>
      <source>The screen changes once nothing is typed or under way: save the shop again then.</source>
      <translation>Skrini itabadilika hakuna kilichoandikwa au kinachoendelea: hifadhi duka tena wakati huo.</translation>
    </message>
    <message>
      <source>The screen stands for the paper here.</source>
      <translation>Hapa skrini ni mahali pa karatasi.</translation>
    </message>
    <message>
      <source>The screen stands for the paper here: nothing is printed.</source>
      <translation>Hapa skrini ni mahali pa karatasi: hakuna kinachochapishwa.</translation>
    </message>
    <message>
      <source>The second one prints what the printer refuses.</source>
      <translation>Ya pili huchapisha kinachokataliwa na printa.</translation>
    </message>
    <message>
      <source>The second place for backups is not there: {place}. Put the stick in; the first backup there is made by hand (F10, B).</source>
      <translation>Mahali pa pili pa nakala rudufu hapapo: {place}. Chomeka kifaa; nakala ya kwanza hapo hufanywa kwa mkono (F10, B).</translation>
    </message>
    <message>
      <source>The second place is {place}.</source>
      <translation>Mahali pa pili ni {place}.</translation>
    </message>
    <message>
      <source>The second printer</source>
      <translation>Printa ya pili</translation>
    </message>
    <message>
      <source>The second printer is removed</source>
      <translation>Printa ya pili imeondolewa</translation>
    </message>
    <message>
      <source>The second printer stays</source>
      <translation>Printa ya pili inabaki</translation>
    </message>
    <message>
      <source>The secrets stay where they are: an unfinished sale cannot be asked about without them.</source>
      <translation>Siri zinabaki zilipo: uuzaji usiokamilika hauwezi kuulizwa bila hizo.</translation>
    </message>
    <message>
      <source>The settings for {provider} were changed since. Give the money back, and sell anew.</source>
      <translation>Mipangilio ya {provider} imebadilishwa tangu hapo. Rudisha pesa, na uuze upya.</translation>
    </message>
    <message>
      <source>The settings for {provider} were changed since: cancel this sale and sell anew.</source>
      <translation>Mipangilio ya {provider} imebadilishwa tangu hapo: ghairi uuzaji huu na uuze upya.</translation>
    </message>
    <message>
      <source>The shift goes on</source>
      <translation>Zamu inaendelea</translation>
    </message>
    <message>
      <source>The shift has begun</source>
      <translation>Zamu imeanza</translation>
    </message>
    <message>
      <source>The shift has ended meanwhile</source>
      <translation>Zamu imeisha wakati huo</translation>
    </message>
    <message>
      <source>the shift of {when} UTC is not what its events make of it</source>
      <translation>zamu ya {when} UTC si kama matukio yake yanavyosema</translation>
    </message>
    <message>
      <source>The shift was not begun</source>
      <translation>Zamu haikuanza</translation>
    </message>
    <message>
      <source>The shop</source>
      <translation>Duka</translation>
    </message>
    <message>
      <source>The shop is saved</source>
      <translation>Duka limehifadhiwa</translation>
    </message>
    <message>
      <source>The shop needs a name, of at most 60 letters.</source>
      <translation>Duka linahitaji jina, la herufi 60 kwa wingi.</translation>
    </message>
    <message>
      <source>The shop's account at {company} may not do this. Call a supervisor.</source>
      <translation>Akaunti ya duka kwa {company} hairuhusiwi kufanya hivi. Mwite msimamizi.</translation>
    </message>
    <message>
      <source>The shop's float at {company} does not cover this sale.</source>
      <translation>Salio la duka kwa {company} halitoshi kwa uuzaji huu.</translation>
    </message>
    <message>
      <source>The shop's float with {provider} was {balance}, {age}. It does not cover this sale.</source>
      <translation>Salio la duka kwa {provider} lilikuwa {balance}, {age}. Halitoshi kwa uuzaji huu.</translation>
    </message>
    <message>
      <source>The shop's name</source>
      <translation>Jina la duka</translation>
    </message>
    <message>
      <source>the shop's name in quotes, at most 60 letters</source>
      <translation>jina la duka katika alama za nukuu, herufi 60 kwa wingi</translation>
    </message>
    <message>
      <source>the slip</source>
      <translation>hati</translation>
    </message>
    <message>
      <source>The smallest sale is {amount}.</source>
      <translation>Uuzaji mdogo kabisa ni {amount}.</translation>
    </message>
    <message>
      <source>The smallest sale to this meter is {amount}.</source>
      <translation>Uuzaji mdogo kabisa kwa mita hii ni {amount}.</translation>
    </message>
    <message>
      <source>The steps on the receipt are in the right order. Print a copy where the paper is gone.</source>
      <translation>Hatua kwenye risiti ziko kwa mpangilio sahihi. Chapisha nakala kama karatasi imepotea.</translation>
    </message>
    <message>
      <source>The support file is written</source>
      <translation>Faili la msaada limeandikwa</translation>
    </message>
    <message>
      <source>the tax PIN number</source>
      <translation>namba ya PIN ya kodi</translation>
    </message>
    <message>
      <source>the test page</source>
      <translation>ukurasa wa majaribio</translation>
    </message>
    <message>
      <source>The test page was not printed</source>
      <translation>Ukurasa wa majaribio haukuchapishwa</translation>
    </message>
    <message>
      <source>The till</source>
      <translation>Kaunta</translation>
    </message>
    <message>
      <source>the till</source>
      <translation>kaunta</translation>
    </message>
    <message>
      <source>The till cannot be set up yet</source>
      <translation>Kaunta haiwezi kuwekwa bado</translation>
    </message>
    <message>
      <source>The till cannot open</source>
      <translation>Kaunta haiwezi kufunguka</translation>
    </message>
    <message>
      <source>The till has no {label} for {name}.</source>
      <translation>Kaunta haina {label} ya {name}.</translation>
    </message>
    <message>
      <source>The till is being closed: the code for sale {reference} was not sent. Give it again once the till is open.</source>
      <translation>Kaunta inafungwa: namba ya siri ya uuzaji {reference} haikutumwa. Itoe tena kaunta ikifunguliwa.</translation>
    </message>
    <message>
      <source>The till is being opened …</source>
      <translation>Kaunta inafunguliwa …</translation>
    </message>
    <message>
      <source>The till is opening</source>
      <translation>Kaunta inafunguka</translation>
    </message>
    <message>
      <source>The till is opening. One moment …</source>
      <translation>Kaunta inafunguka. Subiri kidogo …</translation>
    </message>
    <message>
      <source>The till is ready</source>
      <translation>Kaunta iko tayari</translation>
    </message>
    <message>
      <source>The till is ready for practice</source>
      <translation>Kaunta iko tayari kwa mazoezi</translation>
    </message>
    <message>
      <source>The till knows of no paper from it yet.</source>
      <translation>Kaunta bado haijui karatasi yoyote kutoka kwake.</translation>
    </message>
    <message>
      <source>The till lacks a secret of {provider}. A manager sets it in the settings, F10, or finds which it is with: tokentill provider test {provider}.</source>
      <translation>Kaunta inakosa siri ya {provider}. Meneja anaiweka kwenye mipangilio, F10, au anaijua kwa: tokentill provider test {provider}.</translation>
    </message>
    <message>
      <source>the till stopped while it was out</source>
      <translation>kaunta ilisimama ikiwa nje</translation>
    </message>
    <message>
      <source>The till stopped while this receipt was printing.</source>
      <translation>Kaunta ilisimama risiti hii ikichapishwa.</translation>
    </message>
    <message>
      <source>The till stopped while this waiting slip was printing.</source>
      <translation>Kaunta ilisimama hati hii ya kusubiri ikichapishwa.</translation>
    </message>
    <message>
      <source>The till stopped while {company} was being asked.</source>
      <translation>Kaunta ilisimama {company} ikiulizwa.</translation>
    </message>
    <message>
      <source>The till was closed before the sale was sent.</source>
      <translation>Kaunta ilifungwa kabla ya uuzaji kutumwa.</translation>
    </message>
    <message>
      <source>The till was open already: this is it.</source>
      <translation>Kaunta ilikuwa wazi tayari: ndiyo hii.</translation>
    </message>
    <message>
      <source>The till was started again; what was out is asked about.</source>
      <translation>Kaunta iliwashwa tena; kilichokuwa nje kinaulizwa.</translation>
    </message>
    <message>
      <source>the till's file cannot be looked through: {why}</source>
      <translation>faili la kaunta haliwezi kuangaliwa lote: {why}</translation>
    </message>
    <message>
      <source>the till's file is damaged: {unsound}</source>
      <translation>faili la kaunta limeharibika: {unsound}</translation>
    </message>
    <message>
      <source>The till's file is sound: a backup was put back already. Start the till again.</source>
      <translation>Faili la kaunta ni zima: nakala rudufu imerudishwa tayari. Washa kaunta tena.</translation>
    </message>
    <message>
      <source>The till's file was changed by hand: something in it belongs to a sale that is not there.</source>
      <translation>Faili la kaunta limebadilishwa kwa mkono: kitu ndani yake ni cha uuzaji ambao haupo.</translation>
    </message>
    <message>
      <source>The till's file was changed by hand: the paper names what.</source>
      <translation>Faili la kaunta limebadilishwa kwa mkono: karatasi inataja nini.</translation>
    </message>
    <message>
      <source>The till's file was copied or put back: it may have been sent by another.</source>
      <translation>Faili la kaunta lilinakiliwa au kurudishwa: huenda umetumwa na nyingine.</translation>
    </message>
    <message>
      <source>The till's file was put back or copied: {company} is asked what became of this sale.</source>
      <translation>Faili la kaunta lilirudishwa au kunakiliwa: {company} inaulizwa uuzaji huu umekuwaje.</translation>
    </message>
    <message>
      <source>The till's file was put back since sale {reference}: its money may have gone back already. Give it back if it has not, and sell anew.</source>
      <translation>Faili la kaunta lilirudishwa tangu uuzaji {reference}: huenda pesa yake imerudishwa tayari. Irudishe kama haijarudi, na uuze upya.</translation>
    </message>
    <message>
      <source>The till's file was put back since this sale was taken. It may have been cancelled meanwhile.</source>
      <translation>Faili la kaunta lilirudishwa tangu uuzaji huu. Huenda umeghairiwa wakati huo.</translation>
    </message>
    <message>
      <source>The till's file was put back since: give back {amount} only if that was not done already.</source>
      <translation>Faili la kaunta lilirudishwa tangu hapo: rudisha {amount} ikiwa tu haikufanywa tayari.</translation>
    </message>
    <message>
      <source>The token is copied.</source>
      <translation>Tokeni imenakiliwa.</translation>
    </message>
    <message>
      <source>The token is in, and the units have gone up.</source>
      <translation>Tokeni imeingia, na uniti zimeongezeka.</translation>
    </message>
    <message>
      <source>The token is sold, and its receipt was not printed.</source>
      <translation>Tokeni imeuzwa, na risiti yake haikuchapishwa.</translation>
    </message>
    <message>
      <source>The token may have been issued.</source>
      <translation>Huenda tokeni imetolewa.</translation>
    </message>
    <message>
      <source>The token of sale {reference} may be another sale's. Hand nothing out.</source>
      <translation>Tokeni ya uuzaji {reference} inaweza kuwa ya uuzaji mwingine. Usitoe chochote.</translation>
    </message>
    <message>
      <source>The token stays good, and can be typed in later. There is nothing to print again or to give back.</source>
      <translation>Tokeni inabaki nzuri, na inaweza kuingizwa baadaye. Hakuna cha kuchapisha tena wala kurudisha.</translation>
    </message>
    <message>
      <source>The token stays good. Read the digits to the customer in groups of four, if that helps.</source>
      <translation>Tokeni inabaki nzuri. Msomee mteja tarakimu nne nne, kama inasaidia.</translation>
    </message>
    <message>
      <source>The token stays good. There is nothing to print again or to give back.</source>
      <translation>Tokeni inabaki nzuri. Hakuna cha kuchapisha tena wala kurudisha.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the PIN twice.</source>
      <translation>Hizo mbili hazifanani. Andika PIN mara mbili.</translation>
    </message>
    <message>
      <source>The waiting slip</source>
      <translation>Hati ya kusubiri</translation>
    </message>
    <message>
      <source>The waiting slip is on the screen.</source>
      <translation>Hati ya kusubiri iko kwenye skrini.</translation>
    </message>
    <message>
      <source>The waiting slip is printed: give it to the customer.</source>
      <translation>Hati ya kusubiri imechapishwa: mpe mteja.</translation>
    </message>
    <message>
      <source>The waiting slip is printing …</source>
      <translation>Hati ya kusubiri inachapishwa …</translation>
    </message>
    <message>
      <source>The waiting slip of this sale was not printed.</source>
      <translation>Hati ya kusubiri ya uuzaji huu haikuchapishwa.</translation>
    </message>
    <message>
      <source>The waiting slip went to the printer: give it to the customer.</source>
      <translation>Hati ya kusubiri imekwenda kwa printa: mpe mteja.</translation>
    </message>
    <message>
      <source>the X</source>
      <translation>X</translation>
    </message>
    <message>
      <source>The {amount} has gone back to the customer.</source>
      <translation>{amount} imerudi kwa mteja.</translation>
    </message>
    <message>
      <source>The {amount} is in sale {reference}, which goes on in this one's place.</source>
      <translation>{amount} iko kwenye uuzaji {reference}, unaoendelea badala ya huu.</translation>
    </message>
    <message>
      <source>The {amount} is the customer's.</source>
      <translation>{amount} ni ya mteja.</translation>
    </message>
    <message>
      <source>The {label} that is kept for {name} goes to the address that is saved, and to no other.</source>
      <translation>{label} iliyohifadhiwa ya {name} huenda kwenye anwani iliyohifadhiwa tu.</translation>
    </message>
    <message>
      <source>Then ask whether the customer pays more, or sees the company about the debt.</source>
      <translation>Kisha uliza kama mteja atalipa zaidi, au ataona kampuni kuhusu deni.</translation>
    </message>
    <message>
      <source>Then ask whether the customer wants another amount, and begin anew.</source>
      <translation>Kisha uliza kama mteja anataka kiasi kingine, na uanze upya.</translation>
    </message>
    <message>
      <source>Then look at the number with the customer, and begin anew.</source>
      <translation>Kisha angalia namba pamoja na mteja, na uanze upya.</translation>
    </message>
    <message>
      <source>Then read why below. If it is the amount, the customer may want another: begin anew.</source>
      <translation>Kisha soma sababu hapa chini. Kama ni kiasi, mteja anaweza kutaka kingine: anza upya.</translation>
    </message>
    <message>
      <source>Then sell nothing more until a supervisor has set that right.</source>
      <translation>Kisha usiuze tena hadi msimamizi arekebishe.</translation>
    </message>
    <message>
      <source>Then send the customer to {company}.</source>
      <translation>Kisha mwelekeze mteja kwa {company}.</translation>
    </message>
    <message>
      <source>There is a provider {name} already.</source>
      <translation>Yupo tayari mtoa huduma {name}.</translation>
    </message>
    <message>
      <source>There is a {file} in {home} already. Nothing was changed.</source>
      <translation>Tayari kuna {file} katika {home}. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>There is a {name} here already.</source>
      <translation>Yupo tayari {name} hapa.</translation>
    </message>
    <message>
      <source>There is no backup in {folder} that can be read.</source>
      <translation>Hakuna nakala rudufu inayosomeka katika {folder}.</translation>
    </message>
    <message>
      <source>There is no backup of this till yet.</source>
      <translation>Bado hakuna nakala rudufu ya kaunta hii.</translation>
    </message>
    <message>
      <source>There is no backup yet. N makes one.</source>
      <translation>Bado hakuna nakala rudufu. N inafanya moja.</translation>
    </message>
    <message>
      <source>There is no biller {code}. Did you mean {near}?</source>
      <translation>Hakuna kampuni {code}. Ulimaanisha {near}?</translation>
    </message>
    <message>
      <source>There is no closing</source>
      <translation>Hakuna ufungaji</translation>
    </message>
    <message>
      <source>There is no day {day}.</source>
      <translation>Hakuna siku {day}.</translation>
    </message>
    <message>
      <source>There is no disco {disco}. Did you mean {near}?</source>
      <translation>Hakuna disco {disco}. Ulimaanisha {near}?</translation>
    </message>
    <message>
      <source>There is no folder {parent}. Make it, or choose another.</source>
      <translation>Hakuna folda {parent}. Itengeneze, au chagua nyingine.</translation>
    </message>
    <message>
      <source>There is no look at it</source>
      <translation>Haiwezi kutazamwa</translation>
    </message>
    <message>
      <source>There is no other provider to switch to.</source>
      <translation>Hakuna mtoa huduma mwingine wa kubadili.</translation>
    </message>
    <message>
      <source>There is no printer with paper yet that a second one could stand in for.</source>
      <translation>Bado hakuna printa yenye karatasi ambayo ya pili inaweza kuisaidia.</translation>
    </message>
    <message>
      <source>There is no provider {name} in till.toml; there is: {known}.</source>
      <translation>Hakuna mtoa huduma {name} kwenye till.toml; yupo: {known}.</translation>
    </message>
    <message>
      <source>There is no provider {name} in {file}. Did you mean {known}?</source>
      <translation>Hakuna mtoa huduma {name} katika {file}. Ulimaanisha {known}?</translation>
    </message>
    <message>
      <source>There is no recovery code before there is a first person.</source>
      <translation>Hakuna namba ya uokoaji kabla ya mtu wa kwanza.</translation>
    </message>
    <message>
      <source>There is no room in {folder} for a backup. Make room, or choose another folder.</source>
      <translation>Hakuna nafasi katika {folder} kwa nakala rudufu. Fanya nafasi, au chagua folda nyingine.</translation>
    </message>
    <message>
      <source>There is no room on the disk for today's backup. Make room: it is tried again within the hour.</source>
      <translation>Hakuna nafasi kwenye diski kwa nakala rudufu ya leo. Fanya nafasi: itajaribiwa tena ndani ya saa moja.</translation>
    </message>
    <message>
      <source>There is no sale {reference} in this till.</source>
      <translation>Hakuna uuzaji {reference} katika kaunta hii.</translation>
    </message>
    <message>
      <source>There is no second place, such as a stick or another disk: F10, S sets one.</source>
      <translation>Hakuna mahali pa pili, kama fleshi au diski nyingine: F10, S inapaweka.</translation>
    </message>
    <message>
      <source>There is no such person.</source>
      <translation>Hakuna mtu huyo.</translation>
    </message>
    <message>
      <source>There is no till in {folder} yet.</source>
      <translation>Bado hakuna kaunta katika {folder}.</translation>
    </message>
    <message>
      <source>There is no Z {z} in this till.</source>
      <translation>Hakuna Z {z} katika kaunta hii.</translation>
    </message>
    <message>
      <source>There is no {file} in {home}. The till's window sets a new till up. Or write one as the README shows, or try the till with: tokentill demo</source>
      <translation>Hakuna {file} katika {home}. Dirisha la kaunta huweka kaunta mpya. Au andika moja kama README inavyoonyesha, au jaribu kaunta kwa: tokentill demo</translation>
    </message>
    <message>
      <source>There is none yet. Type it here.</source>
      <translation>Bado haipo. Iandike hapa.</translation>
    </message>
    <message>
      <source>There is nothing to print at.</source>
      <translation>Hakuna pa kuchapisha.</translation>
    </message>
    <message>
      <source>These are the sales of a test system.</source>
      <translation>Haya ni mauzo ya mfumo wa majaribio.</translation>
    </message>
    <message>
      <source>They were not the same. Type both again.</source>
      <translation>Hazikulingana. Ziandike zote mbili tena.</translation>
    </message>
    <message>
      <source>This backup is sealed.</source>
      <translation>Nakala rudufu hii imefungwa.</translation>
    </message>
    <message>
      <source>This came after the sale had ended. Let it stand only if it is this customer's.</source>
      <translation>Hii ilikuja baada ya uuzaji kuisha. Iache tu kama ni ya mteja huyu.</translation>
    </message>
    <message>
      <source>This file is not a picture that can be read; PNG and JPEG can.</source>
      <translation>Faili hili si picha inayosomeka; PNG na JPEG husomeka.</translation>
    </message>
    <message>
      <source>This is a fault in Tokentill, not in what you did. What was saved is safe; the till's log says more.</source>
      <translation>Hili ni kosa la Tokentill, si la ulichofanya. Kilichohifadhiwa ni salama; kumbukumbu ya kaunta inasema zaidi.</translation>
    </message>
    <message>
      <source>This is no closing</source>
      <translation>Huku si kufunga</translation>
    </message>
    <message>
      <source>This is no count</source>
      <translation>Hii si hesabu</translation>
    </message>
    <message>
      <source>This is no day. Write it like 2026-11-30.</source>
      <translation>Hii si siku. Iandike kama 2026-11-30.</translation>
    </message>
    <message>
      <source>This is not a telephone number. Type it like {example}.</source>
      <translation>Hii si namba ya simu. Iandike kama {example}.</translation>
    </message>
    <message>
      <source>This is not an account number. It stands on the customer's bill, such as 0203754-01.</source>
      <translation>Hii si namba ya akaunti. Iko kwenye bili ya mteja, kama 0203754-01.</translation>
    </message>
    <message>
      <source>This is what the provider sent; it is not like other tokens.</source>
      <translation>Ilivyotumwa; haifanani na tokeni nyingine.</translation>
    </message>
    <message>
      <source>This kind of provider has no secret {name}. Did you mean {known}?</source>
      <translation>Mtoa huduma wa aina hii hana siri {name}. Ulimaanisha {known}?</translation>
    </message>
    <message>
      <source>This machine does not have the key of this journal, or its keyring cannot be asked.</source>
      <translation>Mashine hii haina ufunguo wa jarida hili, au hifadhi yake ya funguo haiwezi kuulizwa.</translation>
    </message>
    <message>
      <source>This machine has no keyring to keep a secret in, and the till writes none to disk. Put it into the environment as {variable} instead.</source>
      <translation>Mashine hii haina hifadhi ya funguo ya kuweka siri, na kaunta haiandiki siri kwenye diski. Iweke katika mazingira kama {variable} badala yake.</translation>
    </message>
    <message>
      <source>This machine has no keyring: set {name} in the environment.</source>
      <translation>Mashine hii haina hifadhi ya funguo: weka {name} katika mazingira.</translation>
    </message>
    <message>
      <source>This machine knows of no office printer. Save it with Ctrl+S instead.</source>
      <translation>Mashine hii haijui printa ya ofisi. Hifadhi kwa Ctrl+S badala yake.</translation>
    </message>
    <message>
      <source>This machine lacks what it needs to reach the printer: the README says what, under Printers.</source>
      <translation>Mashine hii inakosa kinachohitajika kufikia printa: README inasema nini, chini ya Printers.</translation>
    </message>
    <message>
      <source>this machine's clock is behind the newest event ({newest} UTC)</source>
      <translation>saa ya mashine hii iko nyuma ya tukio jipya kabisa ({newest} UTC)</translation>
    </message>
    <message>
      <source>This machine's clock may be wrong: it says {now}, but something was written at {newest}. Set the clock, then sell.</source>
      <translation>Huenda saa ya mashine hii si sahihi: inasema {now}, lakini kitu kiliandikwa {newest}. Rekebisha saa, kisha uuze.</translation>
    </message>
    <message>
      <source>This machine's clock may be wrong: it says {now}. Set the clock, then sell.</source>
      <translation>Huenda saa ya mashine hii si sahihi: inasema {now}. Rekebisha saa, kisha uuze.</translation>
    </message>
    <message>
      <source>This machine's keyring does not hold this till's key whole. Nothing was sold.</source>
      <translation>Hifadhi ya funguo ya mashine hii haina ufunguo kamili wa kaunta hii. Hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>This machine's queue for the printer is stopped. Resume it in the printer settings, then print again.</source>
      <translation>Foleni ya printa ya mashine hii imesimamishwa. Iendeleze kwenye mipangilio ya printa, kisha chapisha tena.</translation>
    </message>
    <message>
      <source>This message has paid for sale {reference} already. Look at the customer's newest message.</source>
      <translation>Ujumbe huu umelipia uuzaji {reference} tayari. Angalia ujumbe mpya kabisa wa mteja.</translation>
    </message>
    <message>
      <source>This meter has reached the most purchases allowed in a day.</source>
      <translation>Mita hii imefikia manunuzi ya juu kabisa ya siku.</translation>
    </message>
    <message>
      <source>This meter has taken this very token before.</source>
      <translation>Mita hii imeshapokea tokeni hii hii.</translation>
    </message>
    <message>
      <source>This meter is {name}'s. It was taken without a name.</source>
      <translation>Mita hii ni ya {name}. Ilipokelewa bila jina.</translation>
    </message>
    <message>
      <source>This meter may not buy so little now. The least is {least}.</source>
      <translation>Mita hii hairuhusiwi kununua kidogo hivi sasa. Kiwango cha chini ni {least}.</translation>
    </message>
    <message>
      <source>This meter needs its update tokens first. {company} issues them.</source>
      <translation>Mita hii inahitaji kwanza tokeni zake za kusasisha. {company} huzitoa.</translation>
    </message>
    <message>
      <source>This meter was sold a token {age}, and nobody has seen its paper.</source>
      <translation>Mita hii iliuziwa tokeni {age}, na hakuna aliyeona karatasi yake.</translation>
    </message>
    <message>
      <source>This meter's name is now {name}, not what was expected.</source>
      <translation>Jina la mita hii sasa ni {name}, si lililotarajiwa.</translation>
    </message>
    <message>
      <source>This meter's name is now {name}, not {before}.</source>
      <translation>Jina la mita hii sasa ni {name}, si {before}.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Mwezi huu</translation>
    </message>
    <message>
      <source>This must be {expected}.</source>
      <translation>Hii lazima iwe {expected}.</translation>
    </message>
    <message>
      <source>This one cannot be put back</source>
      <translation>Hii haiwezi kurudishwa</translation>
    </message>
    <message>
      <source>This page</source>
      <translation>Ukurasa huu</translation>
    </message>
    <message>
      <source>This picture's file is larger than 10 MB.</source>
      <translation>Faili la picha hii ni kubwa kuliko MB 10.</translation>
    </message>
    <message>
      <source>this printer</source>
      <translation>printa hii</translation>
    </message>
    <message>
      <source>this profile</source>
      <translation>wasifu huu</translation>
    </message>
    <message>
      <source>This sale</source>
      <translation>Uuzaji huu</translation>
    </message>
    <message>
      <source>this shop</source>
      <translation>duka hili</translation>
    </message>
    <message>
      <source>This till has no till.toml, as a demo has none: a printer that is chosen here could not be kept.</source>
      <translation>Kaunta hii haina till.toml, kama demo isivyo nayo: printa itakayochaguliwa hapa haiwezi kuhifadhiwa.</translation>
    </message>
    <message>
      <source>This till has no till.toml, as a demo has none: what is changed here could not be kept.</source>
      <translation>Kaunta hii haina till.toml, kama demo isivyo nayo: kitakachobadilishwa hapa hakiwezi kuhifadhiwa.</translation>
    </message>
    <message>
      <source>This till has not seen this number before.</source>
      <translation>Kaunta hii haijaona namba hii awali.</translation>
    </message>
    <message>
      <source>This till is in use by {program}. Use that one, or close it first. Nothing was done.</source>
      <translation>Kaunta hii inatumiwa na {program}. Tumia hiyo, au uifunge kwanza. Hakuna kilichofanywa.</translation>
    </message>
    <message>
      <source>This till's folder is a copy, or comes from another machine, and till {number} may still be selling there. Give it a number of its own in till.toml ([till] number), then start again. Nothing was changed.</source>
      <translation>Folda ya kaunta hii ni nakala, au imetoka mashine nyingine, na kaunta {number} huenda bado inauza huko. Ipe namba yake yenyewe kwenye till.toml ([till] number), kisha anza tena. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>This was left out, and is set here:</source>
      <translation>Hii iliachwa, na inawekwa hapa:</translation>
    </message>
    <message>
      <source>This {what}.</source>
      <translation>Hii {what}.</translation>
    </message>
    <message>
      <source>till.toml cannot be changed from here</source>
      <translation>till.toml haiwezi kubadilishwa kutoka hapa</translation>
    </message>
    <message>
      <source>till.toml is not written yet</source>
      <translation>till.toml bado haijaandikwa</translation>
    </message>
    <message>
      <source>till.toml is written.</source>
      <translation>till.toml imeandikwa.</translation>
    </message>
    <message>
      <source>To be sure, look up a real meter: type its number and press Enter, as for a sale.</source>
      <translation>Kwa uhakika, tafuta mita halisi: andika namba yake na ubonyeze Enter, kama kwa uuzaji.</translation>
    </message>
    <message>
      <source>To {may} takes two people. In this shop one decides alone: type your PIN once more. The journal and Z say that it was one.</source>
      <translation>Ili {may} wanahitajika watu wawili. Katika duka hili mmoja anaamua peke yake: andika PIN yako tena. Jarida na Z vinasema alikuwa mmoja.</translation>
    </message>
    <message>
      <source>To {what} takes a {least}. {name} is a {role}.</source>
      <translation>Ili {what} anahitajika {least}. {name} ni {role}.</translation>
    </message>
    <message>
      <source>To {what} takes two people: somebody else has to say yes to it too.</source>
      <translation>Ili {what} wanahitajika watu wawili: mtu mwingine pia lazima akubali.</translation>
    </message>
    <message>
      <source>To, that day included</source>
      <translation>Hadi, pamoja na siku hiyo</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Leo</translation>
    </message>
    <message>
      <source>today</source>
      <translation>leo</translation>
    </message>
    <message>
      <source>Today's backup is not at the second place. {trouble}</source>
      <translation>Nakala rudufu ya leo haiko mahali pa pili. {trouble}</translation>
    </message>
    <message>
      <source>Today's backup was not made. {trouble}</source>
      <translation>Nakala rudufu ya leo haikufanywa. {trouble}</translation>
    </message>
    <message>
      <source>Today, by the hour</source>
      <translation>Leo, kwa saa</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Tokeni</translation>
    </message>
    <message>
      <source>Token for a wrong meter</source>
      <translation>Tokeni ya mita isiyo sahihi</translation>
    </message>
    <message>
      <source>Token has come: {whose}. {key} shows it.</source>
      <translation>Tokeni imekuja: {whose}. {key} inaionyesha.</translation>
    </message>
    <message>
      <source>Token issued and safe.</source>
      <translation>Tokeni imetolewa na iko salama.</translation>
    </message>
    <message>
      <source>Token {tokens}</source>
      <translation>Tokeni {tokens}</translation>
    </message>
    <message>
      <source>Token, if it was sold</source>
      <translation>Tokeni, kama iliuzwa</translation>
    </message>
    <message>
      <source>Tokens</source>
      <translation>Tokeni</translation>
    </message>
    <message>
      <source>Tokens are typed in the order in which they were bought. For a token of today: first the two update codes that the company has sent, the reset code before the update code, and then the token.</source>
      <translation>Tokeni huingizwa kwa mpangilio zilivyonunuliwa. Kwa tokeni ya leo: kwanza namba mbili za kusasisha zilizotumwa na kampuni, ya kuweka upya kabla ya ya kusasisha, kisha tokeni.</translation>
    </message>
    <message>
      <source>Tokentill</source>
      <translation>Tokentill</translation>
    </message>
    <message>
      <source>Too long: {count} digits. A meter number has 11 or 13.</source>
      <translation>Ndefu mno: tarakimu {count}. Namba ya mita ina 11 au 13.</translation>
    </message>
    <message>
      <source>Too many wrong numbers were typed in: the meter takes no token for a while.</source>
      <translation>Namba nyingi zisizo sahihi ziliingizwa: mita haipokei tokeni kwa muda.</translation>
    </message>
    <message>
      <source>Too small for this meter</source>
      <translation>Kidogo mno kwa mita hii</translation>
    </message>
    <message>
      <source>Too soon</source>
      <translation>Mapema mno</translation>
    </message>
    <message>
      <source>Topped up</source>
      <translation>Nyongeza</translation>
    </message>
    <message>
      <source>transaction {number}</source>
      <translation>muamala {number}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true au false</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Jaribu tena</translation>
    </message>
    <message>
      <source>Try again with the phone</source>
      <translation>Jaribu tena na simu</translation>
    </message>
    <message>
      <source>Try again, or queue the sale.</source>
      <translation>Jaribu tena, au weka uuzaji foleni.</translation>
    </message>
    <message>
      <source>Try again; if it stays so, queue the sale.</source>
      <translation>Jaribu tena; ikibaki hivyo, weka uuzaji foleni.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Jaribu sasa</translation>
    </message>
    <message>
      <source>Try now, though it is too soon</source>
      <translation>Jaribu sasa, ingawa ni mapema mno</translation>
    </message>
    <message>
      <source>Try once more in a moment.</source>
      <translation>Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
      <source>Two decide</source>
      <translation>Wawili wanaamua</translation>
    </message>
    <message>
      <source>Two different people decide about this sale: give both names.</source>
      <translation>Watu wawili tofauti wanaamua kuhusu uuzaji huu: toa majina yote.</translation>
    </message>
    <message>
      <source>Two people decide</source>
      <translation>Wawili waamue</translation>
    </message>
    <message>
      <source>Two people decide again</source>
      <translation>Watu wawili wanaamua tena</translation>
    </message>
    <message>
      <source>Two people must decide</source>
      <translation>Watu wawili waamue</translation>
    </message>
    <message>
      <source>Two people: not sold</source>
      <translation>Watu wawili: haikuuzwa</translation>
    </message>
    <message>
      <source>Two people: sold</source>
      <translation>Watu wawili: iliuzwa</translation>
    </message>
    <message>
      <source>Type a whole number here.</source>
      <translation>Andika namba kamili hapa.</translation>
    </message>
    <message>
      <source>Type all the digits again from the paper, slowly. Compare the number of the meter with the one on the paper; on many of Kenya Power's meters 804 shows it.</source>
      <translation>Andika tarakimu zote tena kutoka kwenye karatasi, polepole. Linganisha namba ya mita na iliyo kwenye karatasi; kwenye mita nyingi za Kenya Power 804 inaionyesha.</translation>
    </message>
    <message>
      <source>Type an amount.</source>
      <translation>Andika kiasi.</translation>
    </message>
    <message>
      <source>Type how many there are, in digits.</source>
      <translation>Andika ziko ngapi, kwa tarakimu.</translation>
    </message>
    <message>
      <source>Type it anew to try another address.</source>
      <translation>Iandike upya ili kujaribu anwani nyingine.</translation>
    </message>
    <message>
      <source>Type it in the settings, or set it with: {command}</source>
      <translation>Iandike kwenye mipangilio, au iweke kwa: {command}</translation>
    </message>
    <message>
      <source>Type the account number.</source>
      <translation>Andika namba ya akaunti.</translation>
    </message>
    <message>
      <source>Type the amount in digits, with at most two decimals after a point: 200 or 200.50.</source>
      <translation>Andika kiasi kwa tarakimu, na desimali mbili kwa wingi baada ya nukta: 200 au 200.50.</translation>
    </message>
    <message>
      <source>Type the cash received to see the change, or sell at once if it is exact.</source>
      <translation>Andika taslimu kuona chenji, au uza mara moja kama ni kamili.</translation>
    </message>
    <message>
      <source>Type the code as it was sent: letters and digits, without blanks.</source>
      <translation>Andika namba ya siri kama ilivyotumwa: herufi na tarakimu, bila nafasi.</translation>
    </message>
    <message>
      <source>Type the code of the customer's mobile money message.</source>
      <translation>Andika namba ya ujumbe wa pesa ya simu wa mteja.</translation>
    </message>
    <message>
      <source>Type the code of the mobile money message, such as SJK4H7TL2P.</source>
      <translation>Andika namba ya ujumbe wa pesa ya simu, kama SJK4H7TL2P.</translation>
    </message>
    <message>
      <source>Type the code. The sale waits for it, also while others are served.</source>
      <translation>Andika namba ya siri. Uuzaji unaisubiri, hata wengine wakihudumiwa.</translation>
    </message>
    <message>
      <source>Type the customer's telephone number too, and try again.</source>
      <translation>Andika pia namba ya simu ya mteja, na ujaribu tena.</translation>
    </message>
    <message>
      <source>Type the customer's telephone number: {company} sells nothing without it.</source>
      <translation>Andika namba ya simu ya mteja: {company} haiuzi bila hiyo.</translation>
    </message>
    <message>
      <source>Type the meter number.</source>
      <translation>Andika namba ya mita.</translation>
    </message>
    <message>
      <source>Type the other code within two minutes, then the token. After a longer wait begin with the first again.</source>
      <translation>Ingiza namba nyingine ndani ya dakika mbili, kisha tokeni. Ukisubiri zaidi anza na ya kwanza tena.</translation>
    </message>
    <message>
      <source>Type the PIN that you have now too.</source>
      <translation>Andika pia PIN uliyo nayo sasa.</translation>
    </message>
    <message>
      <source>Type the receipt number that the bill was paid under.</source>
      <translation>Andika namba ya risiti ambayo bili ililipwa.</translation>
    </message>
    <message>
      <source>Type the token: 20 digits; several with a comma between. Read it again.</source>
      <translation>Andika tokeni: tarakimu 20; nyingi kwa mkato kati yake. Isome tena.</translation>
    </message>
    <message>
      <source>Typed wrong too often. It can be typed again in {left}, or somebody else unlocks it.</source>
      <translation>Imekosewa mara nyingi. Inaweza kuandikwa tena baada ya {left}, au mwingine aifungue.</translation>
    </message>
    <message>
      <source>Typed wrong too often. It can be typed again in {left}.</source>
      <translation>Imekosewa mara nyingi. Inaweza kuandikwa tena baada ya {left}.</translation>
    </message>
    <message>
      <source>Unfinished</source>
      <translation>Hayajakamilika</translation>
    </message>
    <message>
      <source>Unfinished sales</source>
      <translation>Mauzo yasiyokamilika</translation>
    </message>
    <message>
      <source>Unit of the charges</source>
      <translation>Kipimo cha tozo</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>haijulikani</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Fungua</translation>
    </message>
    <message>
      <source>Unlock a PIN</source>
      <translation>Fungua PIN</translation>
    </message>
    <message>
      <source>Unlock it</source>
      <translation>Ifungue</translation>
    </message>
    <message>
      <source>unlock somebody who typed a wrong PIN too often</source>
      <translation>kumfungulia aliyekosea PIN mara nyingi</translation>
    </message>
    <message>
      <source>Unlock their PIN</source>
      <translation>Fungua PIN yake</translation>
    </message>
    <message>
      <source>Unlocked</source>
      <translation>Imefunguliwa</translation>
    </message>
    <message>
      <source>until the next try</source>
      <translation>hadi jaribio linalofuata</translation>
    </message>
    <message>
      <source>until this meter is free</source>
      <translation>hadi mita hii iwe huru</translation>
    </message>
    <message>
      <source>until we ask again</source>
      <translation>kabla ya kuuliza tena</translation>
    </message>
    <message>
      <source>up to 6 lines, such as ["Moi Avenue 12", "Nakuru"]</source>
      <translation>hadi mistari 6, kama ["Moi Avenue 12", "Nakuru"]</translation>
    </message>
    <message>
      <source>USB number</source>
      <translation>Namba ya USB</translation>
    </message>
    <message>
      <source>Use it as</source>
      <translation>Itumie kama</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Jina la mtumiaji</translation>
    </message>
    <message>
      <source>Usual biller</source>
      <translation>Kampuni ya kawaida</translation>
    </message>
    <message>
      <source>Vendor and product, such as 04b8:0e28, its place, such as 1-2.3, or /dev/usb/lp0.</source>
      <translation>Mtengenezaji na bidhaa, kama 04b8:0e28, mahali pake, kama 1-2.3, au /dev/usb/lp0.</translation>
    </message>
    <message>
      <source>vendor:product, such as "04b8:0e28", the place it is in, such as "1-2.3", or "/dev/usb/lp0"</source>
      <translation>vendor:product, kama "04b8:0e28", mahali ilipo, kama "1-2.3", au "/dev/usb/lp0"</translation>
    </message>
    <message>
      <source>Wait a moment.</source>
      <translation>Subiri kidogo.</translation>
    </message>
    <message>
      <source>Wait; the wait grows with each wrong number. Then type the token again, slowly, from the paper.</source>
      <translation>Subiri; kusubiri huongezeka kwa kila namba isiyo sahihi. Kisha ingiza tokeni tena, polepole, kutoka kwenye karatasi.</translation>
    </message>
    <message>
      <source>Waited, {span}</source>
      <translation>Waliosubiri, {span}</translation>
    </message>
    <message>
      <source>Waited: {count}</source>
      <translation>Waliosubiri: {count}</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>unasubiri</translation>
    </message>
    <message>
      <source>Waiting slip: not a token</source>
      <translation>Hati ya kusubiri: si tokeni</translation>
    </message>
    <message>
      <source>Waits for you</source>
      <translation>Unakusubiri</translation>
    </message>
    <message>
      <source>Waits in the last 30 days</source>
      <translation>Kusubiri siku 30 zilizopita</translation>
    </message>
    <message>
      <source>Waits today, by the hour</source>
      <translation>Kusubiri leo, kwa saa</translation>
    </message>
    <message>
      <source>Wallet: number;provider code. Bank: account number;bank's CBN code. A card is never kept here.</source>
      <translation>Pochi: namba;kodi ya mtoa huduma. Benki: namba ya akaunti;kodi ya CBN ya benki. Kadi haihifadhiwi hapa kamwe.</translation>
    </message>
    <message>
      <source>Wants a code</source>
      <translation>Inataka namba</translation>
    </message>
    <message>
      <source>Wants its passphrase</source>
      <translation>Inataka kaulisiri yake</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Karibu</translation>
    </message>
    <message>
      <source>What answers is not {company}: its certificate is not valid. See that this machine's clock is right.</source>
      <translation>Kinachojibu si {company}: cheti chake si halali. Hakikisha saa ya mashine hii ni sahihi.</translation>
    </message>
    <message>
      <source>What came back was not {company}'s answer.</source>
      <translation>Kilichorudi hakikuwa jibu la {company}.</translation>
    </message>
    <message>
      <source>What can still be read, the newest first, to look at only:</source>
      <translation>Kinachoweza bado kusomeka, kipya kwanza, kwa kutazama tu:</translation>
    </message>
    <message>
      <source>What cashiers pick: small letters, digits and dashes, such as kplc.</source>
      <translation>Wanachochagua wahudumu: herufi ndogo, tarakimu na vistari, kama kplc.</translation>
    </message>
    <message>
      <source>What does the meter show?</source>
      <translation>Mita inaonyesha nini?</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Kilichotokea</translation>
    </message>
    <message>
      <source>What is asked for below depends on it.</source>
      <translation>Kinachoulizwa hapa chini kinategemea hii.</translation>
    </message>
    <message>
      <source>What is being printed comes out where it was begun.</source>
      <translation>Kinachochapishwa kinatoka kilikoanza.</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Kinachojulikana</translation>
    </message>
    <message>
      <source>What is left of it is kept. What was sent since the backup is asked about; nothing is sent again. What was queued since then and has not left waits for you. Money that went back, cash that was moved and people who were let go since then are not known of: the next Z says that the file was put back.</source>
      <translation>Kilichobaki kinahifadhiwa. Kilichotumwa tangu nakala rudufu kinaulizwa; hakuna kinachotumwa tena. Kilichowekwa foleni tangu hapo na hakijaondoka kinakusubiri. Pesa zilizorudishwa, taslimu iliyohamishwa na watu walioachishwa tangu hapo hazijulikani: Z inayofuata inasema kwamba faili ilirudishwa.</translation>
    </message>
    <message>
      <source>What is not finished</source>
      <translation>Ambayo hayajakamilika</translation>
    </message>
    <message>
      <source>What is on its way is being stored. The till closes by itself; do not switch it off.</source>
      <translation>Kilicho njiani kinahifadhiwa. Kaunta inajifunga yenyewe; usiizime.</translation>
    </message>
    <message>
      <source>What is printed next comes out there.</source>
      <translation>Kitakachochapishwa baadaye kitatoka huko.</translation>
    </message>
    <message>
      <source>What leaves the till's folder is sealed by it from now on; what lies elsewhere already stays as it is. Write it down and keep it away from the till: nobody can open a sealed backup without it.</source>
      <translation>Kinachotoka kwenye folda ya kaunta kinafungwa kwayo kuanzia sasa; kilicho kwingine tayari kinabaki kilivyo. Iandike na uiweke mbali na kaunta: bila hiyo hakuna anayeweza kufungua nakala rudufu iliyofungwa.</translation>
    </message>
    <message>
      <source>What the file has of this shift cannot be read: it was changed by hand. A backup has it.</source>
      <translation>Yaliyomo kwenye faili hayasomeki kuhusu zamu hii: limebadilishwa kwa mkono. Nakala rudufu inayo.</translation>
    </message>
    <message>
      <source>What the meter shows</source>
      <translation>Mita inachoonyesha</translation>
    </message>
    <message>
      <source>What the provider answered</source>
      <translation>Alichojibu mtoa huduma</translation>
    </message>
    <message>
      <source>What the provider answered, word for word</source>
      <translation>Alichojibu mtoa huduma, neno kwa neno</translation>
    </message>
    <message>
      <source>What the provider pays the shop of each sale, such as 2.5. It stands on X and Z only.</source>
      <translation>Anacholipa mtoa huduma kwa duka kwa kila uuzaji, kama 2.5. Iko kwenye X na Z tu.</translation>
    </message>
    <message>
      <source>what the till knows of {name} was changed by hand</source>
      <translation>kaunta inachojua kuhusu {name} kimebadilishwa kwa mkono</translation>
    </message>
    <message>
      <source>what the window's first start has come to, or left out</source>
      <translation>hatua ambayo mwanzo wa kwanza wa dirisha umefikia, au umeacha</translation>
    </message>
    <message>
      <source>What they did stays theirs.</source>
      <translation>Alichofanya kinabaki chake.</translation>
    </message>
    <message>
      <source>What they did stays theirs. They can be taken back later, with the PIN that they have.</source>
      <translation>Alichofanya kinabaki chake. Anaweza kurudishwa baadaye, na PIN aliyo nayo.</translation>
    </message>
    <message>
      <source>What this till knows of {name} was changed by hand: nobody signs in by it. The doctor says so too: tokentill doctor.</source>
      <translation>Kaunta inachojua kuhusu {name} kimebadilishwa kwa mkono: hakuna anayeingia kwacho. Daktari anasema hivyo pia: tokentill doctor.</translation>
    </message>
    <message>
      <source>What waited</source>
      <translation>Kilichosubiri</translation>
    </message>
    <message>
      <source>What was not sold</source>
      <translation>Kisichouzwa</translation>
    </message>
    <message>
      <source>What was put aside for {name} is gone: this number is sold to now. Nothing else was taken.</source>
      <translation>Kilichowekwa kando kwa {name} kimeondoka: namba hii inauziwa sasa. Hakuna kingine kilichopokelewa.</translation>
    </message>
    <message>
      <source>What was sold</source>
      <translation>Kilichouzwa</translation>
    </message>
    <message>
      <source>What you know, from whom</source>
      <translation>Unachojua, kutoka kwa nani</translation>
    </message>
    <message>
      <source>What {company} answers cannot be read.</source>
      <translation>Anachojibu {company} hakisomeki.</translation>
    </message>
    <message>
      <source>When last asked, {age}, this was {customer}.</source>
      <translation>Ilipoulizwa mwisho, {age}, alikuwa {customer}.</translation>
    </message>
    <message>
      <source>Where do receipts come out?</source>
      <translation>Risiti zinatokea wapi?</translation>
    </message>
    <message>
      <source>Where this machine can play any.</source>
      <translation>Mashine hii ikiweza kuzicheza.</translation>
    </message>
    <message>
      <source>Which printer it is</source>
      <translation>Ni printa ipi</translation>
    </message>
    <message>
      <source>Which product? The words below are {company}'s own.</source>
      <translation>Bidhaa ipi? Maneno haya ni ya {company} yenyewe.</translation>
    </message>
    <message>
      <source>Which sale goes on?</source>
      <translation>Uuzaji upi unaendelea?</translation>
    </message>
    <message>
      <source>While selling</source>
      <translation>Wakati wa kuuza</translation>
    </message>
    <message>
      <source>Who is at the till?</source>
      <translation>Nani yuko kwenye kaunta?</translation>
    </message>
    <message>
      <source>Who manages this till?</source>
      <translation>Nani anasimamia kaunta hii?</translation>
    </message>
    <message>
      <source>Who opens it</source>
      <translation>Nani anaifungua</translation>
    </message>
    <message>
      <source>Who paid</source>
      <translation>Nani alilipa</translation>
    </message>
    <message>
      <source>Who sells the electricity to you?</source>
      <translation>Nani anakuuzia umeme?</translation>
    </message>
    <message>
      <source>Who unlocks the PIN of {name}?</source>
      <translation>Nani anafungua PIN ya {name}?</translation>
    </message>
    <message>
      <source>whole seconds from 0 to 86400</source>
      <translation>sekunde kamili kutoka 0 hadi 86400</translation>
    </message>
    <message>
      <source>whole units of the shop's currency from 0 to 1000000</source>
      <translation>vipimo kamili vya sarafu ya duka kutoka 0 hadi 1000000</translation>
    </message>
    <message>
      <source>Whom customers ring when a token does not work.</source>
      <translation>Wateja wanampigia nani tokeni isipofanya kazi.</translation>
    </message>
    <message>
      <source>Whom does the customer buy from?</source>
      <translation>Mteja ananunua kwa nani?</translation>
    </message>
    <message>
      <source>Whose account it is will stand here.</source>
      <translation>Mwenye akaunti ataonekana hapa.</translation>
    </message>
    <message>
      <source>Whose meter it is will stand here.</source>
      <translation>Mwenye mita ataonekana hapa.</translation>
    </message>
    <message>
      <source>Why it is printed again</source>
      <translation>Kwa nini inachapishwa tena</translation>
    </message>
    <message>
      <source>Windows printer {name}</source>
      <translation>Printa ya Windows {name}</translation>
    </message>
    <message>
      <source>Works here</source>
      <translation>Anafanya kazi hapa</translation>
    </message>
    <message>
      <source>Write down the recovery code</source>
      <translation>Andika namba ya uokoaji</translation>
    </message>
    <message>
      <source>write the dossier of a token that went to a wrong meter</source>
      <translation>kuandika faili la tokeni iliyokwenda mita isiyo sahihi</translation>
    </message>
    <message>
      <source>Writing the support file</source>
      <translation>Faili la msaada linaandikwa</translation>
    </message>
    <message>
      <source>X: the shift goes on</source>
      <translation>X: zamu inaendelea</translation>
    </message>
    <message>
      <source>Y lets them go   Esc keeps it as it is</source>
      <translation>Y aondoke   Esc inaacha</translation>
    </message>
    <message>
      <source>Y puts it back   Esc keeps the till as it is</source>
      <translation>Y inarudisha   Esc inaacha kaunta ilivyo</translation>
    </message>
    <message>
      <source>Y removes it   Esc keeps it</source>
      <translation>Y inaondoa   Esc inaacha</translation>
    </message>
    <message>
      <source>Year, month and day, such as 2026-11-30.</source>
      <translation>Mwaka, mwezi na siku, kama 2026-11-30.</translation>
    </message>
    <message>
      <source>Yes, it came out</source>
      <translation>Ndiyo, imetoka</translation>
    </message>
    <message>
      <source>Yes, this clock is right</source>
      <translation>Ndiyo, saa hii ni sahihi</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Jana</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>jana</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Wewe</translation>
    </message>
    <message>
      <source>You can give yourself another PIN here. A manager changes all else.</source>
      <translation>Unaweza kujipa PIN nyingine hapa. Meneja anabadilisha mengine yote.</translation>
    </message>
    <message>
      <source>You decide alone from now on</source>
      <translation>Unaamua peke yako kuanzia sasa</translation>
    </message>
    <message>
      <source>You need the address, the user name and the password that the provider gave your shop.</source>
      <translation>Unahitaji anwani, jina la mtumiaji na nenosiri ambavyo mtoa huduma alilipa duka lako.</translation>
    </message>
    <message>
      <source>You type your PIN once more for it. The journal says it, and each Z.</source>
      <translation>Unaandika PIN yako tena kwa hilo. Jarida linasema, na kila Z.</translation>
    </message>
    <message>
      <source>You work here alone, and decide alone what takes two people elsewhere, by your PIN once more. Each Z says it.</source>
      <translation>Unafanya kazi peke yako, na unaamua peke yako kinachohitaji wawili kwingine, kwa PIN yako tena. Kila Z inasema hivyo.</translation>
    </message>
    <message>
      <source>Your own of today</source>
      <translation>Yako ya leo</translation>
    </message>
    <message>
      <source>Z {z} was changed by hand in the till's file, and cannot be read. A backup has it.</source>
      <translation>Z {z} ilibadilishwa kwa mkono ndani ya faili la kaunta, na haisomeki. Nakala rudufu inayo.</translation>
    </message>
    <message>
      <source>{address} is not an address: write https://host/path.</source>
      <translation>{address} si anwani: andika https://seva/njia.</translation>
    </message>
    <message>
      <source>{amount} carried into sale {reference}.</source>
      <translation>{amount} imehamia uuzaji {reference}.</translation>
    </message>
    <message>
      <source>{amount} given back</source>
      <translation>{amount} imerudishwa</translation>
    </message>
    <message>
      <source>{amount} given back.</source>
      <translation>{amount} imerudishwa.</translation>
    </message>
    <message>
      <source>{amount} is to be given back.</source>
      <translation>{amount} ya kurudishwa.</translation>
    </message>
    <message>
      <source>{amount} more in the float of {profile}</source>
      <translation>{amount} zaidi kwenye salio la {profile}</translation>
    </message>
    <message>
      <source>{amount} owed to the customer.</source>
      <translation>{amount} ya kumrudishia mteja.</translation>
    </message>
    <message>
      <source>{amount} paid.</source>
      <translation>{amount} imelipwa.</translation>
    </message>
    <message>
      <source>{amount} sold.</source>
      <translation>{amount} imeuzwa.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, for the queue.</source>
      <translation>{amount} imepokelewa {how}, kwa foleni.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, in place of sale {reference}, for the queue.</source>
      <translation>{amount} imepokelewa {how}, badala ya uuzaji {reference}, kwa foleni.</translation>
    </message>
    <message>
      <source>{amount} taken {how}, in place of sale {reference}.</source>
      <translation>{amount} imepokelewa {how}, badala ya uuzaji {reference}.</translation>
    </message>
    <message>
      <source>{amount} taken {how}.</source>
      <translation>{amount} imepokelewa {how}.</translation>
    </message>
    <message>
      <source>{begins} to {ends}</source>
      <translation>{begins} hadi {ends}</translation>
    </message>
    <message>
      <source>{company} accepts the shop's login.</source>
      <translation>{company} inakubali kuingia kwa duka.</translation>
    </message>
    <message>
      <source>{company} allows no second purchase so soon for this meter.</source>
      <translation>{company} hairuhusu ununuzi wa pili mapema hivi kwa mita hii.</translation>
    </message>
    <message>
      <source>{company} allows one purchase in {span} for this meter.</source>
      <translation>{company} inaruhusu ununuzi mmoja kila {span} kwa mita hii.</translation>
    </message>
    <message>
      <source>{company} also says: {note}</source>
      <translation>{company} pia inasema: {note}</translation>
    </message>
    <message>
      <source>{company} answered about another sale ({what}), not this one.</source>
      <translation>{company} ilijibu kuhusu uuzaji mwingine ({what}), si huu.</translation>
    </message>
    <message>
      <source>{company} answered, and has no name for this number.</source>
      <translation>{company} ilijibu, na haina jina la namba hii.</translation>
    </message>
    <message>
      <source>{company} answers and turns nothing away. It does not tell what the shop's float is.</source>
      <translation>{company} inajibu na haikatai kitu. Haisemi salio la duka ni kiasi gani.</translation>
    </message>
    <message>
      <source>{company} asks for a code again: the last one was wrong or too old, or it wants another one too.</source>
      <translation>{company} inauliza namba ya siri tena: ya mwisho haikuwa sahihi au ni ya zamani, au inataka nyingine pia.</translation>
    </message>
    <message>
      <source>{company} cannot be logged in to without the shop's password since {time}. Sales can only be queued.</source>
      <translation>Haiwezekani kuingia {company} bila nenosiri la duka tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} cannot be trusted to be who answers since {time}. Sales can only be queued.</source>
      <translation>Anayejibu kama {company} haaminiki tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} cannot say now whose meter this is.</source>
      <translation>{company} haiwezi kusema sasa mita hii ni ya nani.</translation>
    </message>
    <message>
      <source>{company} did not answer as it should.</source>
      <translation>{company} haikujibu inavyopaswa.</translation>
    </message>
    <message>
      <source>{company} does not accept the login.</source>
      <translation>{company} haikubali kuingia.</translation>
    </message>
    <message>
      <source>{company} does not accept the shop's user name or password. A manager must set them right.</source>
      <translation>{company} haikubali jina la mtumiaji au nenosiri la duka. Meneja lazima arekebishe.</translation>
    </message>
    <message>
      <source>{company} does not answer as it should.</source>
      <translation>{company} haijibu inavyopaswa.</translation>
    </message>
    <message>
      <source>{company} does not say whose number this is.</source>
      <translation>{company} haisemi namba hii ni ya nani.</translation>
    </message>
    <message>
      <source>{company} does not sell this amount any more: the limit is {limit}.</source>
      <translation>{company} haiuzi kiasi hiki tena: kikomo ni {limit}.</translation>
    </message>
    <message>
      <source>{company} does not take this amount for this meter.</source>
      <translation>{company} haikubali kiasi hiki kwa mita hii.</translation>
    </message>
    <message>
      <source>{company} gave a receipt number that sale {reference} has already.</source>
      <translation>{company} imetoa namba ya risiti ambayo uuzaji {reference} tayari unayo.</translation>
    </message>
    <message>
      <source>{company} gave a receipt number that sale {reference} has already. The token is another.</source>
      <translation>{company} imetoa namba ya risiti ambayo uuzaji {reference} tayari unayo. Tokeni ni nyingine.</translation>
    </message>
    <message>
      <source>{company} gave a token or number that belongs to another sale ({reference}).</source>
      <translation>{company} ilitoa tokeni au namba ya uuzaji mwingine ({reference}).</translation>
    </message>
    <message>
      <source>{company} gave a token or number that belongs to another sale, or came after this one had ended.</source>
      <translation>{company} ilitoa tokeni au namba ya uuzaji mwingine, au ilikuja baada ya huu kuisha.</translation>
    </message>
    <message>
      <source>{company} gave a token that sale {reference} has already.</source>
      <translation>{company} imetoa tokeni ambayo uuzaji {reference} tayari unayo.</translation>
    </message>
    <message>
      <source>{company} has been asked for the payment.</source>
      <translation>{company} imeombwa malipo.</translation>
    </message>
    <message>
      <source>{company} has been asked for the token.</source>
      <translation>{company} imeombwa tokeni.</translation>
    </message>
    <message>
      <source>{company} has blocked this meter.</source>
      <translation>{company} imeifunga mita hii.</translation>
    </message>
    <message>
      <source>{company} has no such number.</source>
      <translation>{company} haina namba hiyo.</translation>
    </message>
    <message>
      <source>{company} has no such sale, asked twice and late enough: nothing was paid.</source>
      <translation>{company} haina uuzaji huo, iliulizwa mara mbili kwa wakati wa kutosha: hakuna kilicholipwa.</translation>
    </message>
    <message>
      <source>{company} has no such sale, asked twice and late enough: nothing was sold.</source>
      <translation>{company} haina uuzaji huo, iliulizwa mara mbili kwa wakati wa kutosha: hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>{company} has not answered as it should since {time}. Sales can only be queued.</source>
      <translation>{company} haijajibu inavyopaswa tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} has not answered since {time}. Sales can only be queued.</source>
      <translation>{company} haijajibu tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} has not said for a day what became of this sale.</source>
      <translation>{company} haijasema kwa siku nzima uuzaji huu umekuwaje.</translation>
    </message>
    <message>
      <source>{company} has refused the shop's login since {time}. Sales can only be queued.</source>
      <translation>{company} imekataa kuingia kwa duka tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} has the sale and has not finished it yet.</source>
      <translation>{company} ina uuzaji na bado haijaumaliza.</translation>
    </message>
    <message>
      <source>{company} is all that is sold here: there is no biller to choose.</source>
      <translation>{company} ndiyo pekee inayouzwa hapa: hakuna kampuni ya kuchagua.</translation>
    </message>
    <message>
      <source>{company} is out of reach since {time}. Sales can only be queued.</source>
      <translation>{company} haifikiki tangu {time}. Mauzo yanaweza tu kuwekwa foleni.</translation>
    </message>
    <message>
      <source>{company} is sold postpaid only.</source>
      <translation>{company} inauzwa kwa bili tu.</translation>
    </message>
    <message>
      <source>{company} is sold prepaid only.</source>
      <translation>{company} inauzwa kwa tokeni tu.</translation>
    </message>
    <message>
      <source>{company} refused the sale.</source>
      <translation>{company} imekataa uuzaji.</translation>
    </message>
    <message>
      <source>{company} says:</source>
      <translation>{company} inasema:</translation>
    </message>
    <message>
      <source>{company} sells bills only.</source>
      <translation>{company} inauza bili tu.</translation>
    </message>
    <message>
      <source>{company} sells tokens only.</source>
      <translation>{company} inauza tokeni tu.</translation>
    </message>
    <message>
      <source>{company} took the sale, and its answer came without the receipt number. The till asks for it.</source>
      <translation>{company} ilichukua uuzaji, na jibu lake lilikuja bila namba ya risiti. Kaunta inaiuliza.</translation>
    </message>
    <message>
      <source>{company} took the sale, and its answer came without the token. The till asks for it.</source>
      <translation>{company} ilichukua uuzaji, na jibu lake lilikuja bila tokeni. Kaunta inaiuliza.</translation>
    </message>
    <message>
      <source>{company} validated it and named it {name}.</source>
      <translation>{company} iliuthibitisha na kuuita {name}.</translation>
    </message>
    <message>
      <source>{company} wanted a new login in the middle of the sale.</source>
      <translation>{company} ilitaka kuingia upya katikati ya uuzaji.</translation>
    </message>
    <message>
      <source>{company} wants the code that was sent to the customer or the shop.</source>
      <translation>{company} inataka namba ya siri iliyotumwa kwa mteja au duka.</translation>
    </message>
    <message>
      <source>{company} was asked: {outcome}.</source>
      <translation>{company} iliulizwa: {outcome}.</translation>
    </message>
    <message>
      <source>{company}'s answer does not say whether it sold.</source>
      <translation>Jibu la {company} halisemi kama iliuza.</translation>
    </message>
    <message>
      <source>{count} and more</source>
      <translation>{count} na zaidi</translation>
    </message>
    <message>
      <source>{count} customer is still to get a token, a paper or money.</source>
      <translation>Mteja {count} bado hajapata tokeni, karatasi au pesa.</translation>
    </message>
    <message>
      <source>{count} customers are still to get a token, a paper or money.</source>
      <translation>Wateja {count} bado hawajapata tokeni, karatasi au pesa.</translation>
    </message>
    <message>
      <source>{count} customers waited</source>
      <translation>Wateja {count} walisubiri</translation>
    </message>
    <message>
      <source>{count} day ago</source>
      <translation>siku {count} iliyopita</translation>
    </message>
    <message>
      <source>{count} days ago</source>
      <translation>siku {count} zilizopita</translation>
    </message>
    <message>
      <source>{count} digit of 11 or 13</source>
      <translation>tarakimu {count} kati ya 11 au 13</translation>
    </message>
    <message>
      <source>{count} go on by themselves when the till is started again.</source>
      <translation>{count} yanaendelea yenyewe kaunta ikianzishwa tena.</translation>
    </message>
    <message>
      <source>{count} goes on by itself when the till is started again.</source>
      <translation>{count} unaendelea wenyewe kaunta ikianzishwa tena.</translation>
    </message>
    <message>
      <source>{count} hour</source>
      <translation>saa {count}</translation>
    </message>
    <message>
      <source>{count} hour ago</source>
      <translation>saa {count} iliyopita</translation>
    </message>
    <message>
      <source>{count} hours</source>
      <translation>saa {count}</translation>
    </message>
    <message>
      <source>{count} hours ago</source>
      <translation>saa {count} zilizopita</translation>
    </message>
    <message>
      <source>{count} minute</source>
      <translation>dakika {count}</translation>
    </message>
    <message>
      <source>{count} minutes</source>
      <translation>dakika {count}</translation>
    </message>
    <message>
      <source>{count} not finished</source>
      <translation>{count} hayajakamilika</translation>
    </message>
    <message>
      <source>{count} not sold</source>
      <translation>{count} hayakuuzwa</translation>
    </message>
    <message>
      <source>{count} of 11 or 13 digits</source>
      <translation>tarakimu {count} kati ya 11 au 13</translation>
    </message>
    <message>
      <source>{count} printers were found on the network</source>
      <translation>Printa {count} zimepatikana kwenye mtandao</translation>
    </message>
    <message>
      <source>{count} receipts have come. {key} shows them.</source>
      <translation>Risiti {count} zimekuja. {key} inazionyesha.</translation>
    </message>
    <message>
      <source>{count} record exported</source>
      <translation>Rekodi {count} imehamishwa</translation>
    </message>
    <message>
      <source>{count} records exported</source>
      <translation>Rekodi {count} zimetolewa kwenye faili</translation>
    </message>
    <message>
      <source>{count} sale</source>
      <translation>Uuzaji {count}</translation>
    </message>
    <message>
      <source>{count} sale is not finished</source>
      <translation>Uuzaji {count} haujakamilika</translation>
    </message>
    <message>
      <source>{count} sale is not finished: it goes on in the next shift.</source>
      <translation>Uuzaji {count} haujakamilika: unaendelea zamu inayofuata.</translation>
    </message>
    <message>
      <source>{count} sale is put aside</source>
      <translation>Uuzaji {count} umewekwa kando</translation>
    </message>
    <message>
      <source>{count} sale that was put aside is not kept: nothing of it was taken.</source>
      <translation>Uuzaji {count} uliowekwa kando hauhifadhiwi: hakuna kilichopokelewa kwake.</translation>
    </message>
    <message>
      <source>{count} sale was found by a line of references.log that cannot be proved: F4 finds it.</source>
      <translation>Uuzaji {count} ulipatikana kwa mstari wa references.log usioweza kuthibitishwa: karatasi inautaja, F4 inaupata.</translation>
    </message>
    <message>
      <source>{count} sales</source>
      <translation>Mauzo {count}</translation>
    </message>
    <message>
      <source>{count} sales are not finished</source>
      <translation>Mauzo {count} hayajakamilika</translation>
    </message>
    <message>
      <source>{count} sales are not finished: they go on in the next shift.</source>
      <translation>Mauzo {count} hayajakamilika: yanaendelea zamu inayofuata.</translation>
    </message>
    <message>
      <source>{count} sales are put aside</source>
      <translation>Mauzo {count} yamewekwa kando</translation>
    </message>
    <message>
      <source>{count} sales that were put aside are not kept: nothing of them was taken.</source>
      <translation>Mauzo {count} yaliyowekwa kando hayahifadhiwi: hakuna kilichopokelewa kwake.</translation>
    </message>
    <message>
      <source>{count} sales were found by lines of references.log that cannot be proved: F4 finds them.</source>
      <translation>Mauzo {count} yalipatikana kwa mistari ya references.log isiyoweza kuthibitishwa: F4 inayapata.</translation>
    </message>
    <message>
      <source>{count} second</source>
      <translation>sekunde {count}</translation>
    </message>
    <message>
      <source>{count} seconds</source>
      <translation>sekunde {count}</translation>
    </message>
    <message>
      <source>{count} sold</source>
      <translation>{count} yameuzwa</translation>
    </message>
    <message>
      <source>{count} test sales are in no shift: they are not counted here.</source>
      <translation>Mauzo {count} ya majaribio hayako katika zamu yoyote: hayahesabiwi hapa.</translation>
    </message>
    <message>
      <source>{count} test sales are left out</source>
      <translation>Mauzo {count} ya majaribio yameachwa</translation>
    </message>
    <message>
      <source>{count} tokens and receipts have come. {key} shows them.</source>
      <translation>Tokeni na risiti {count} zimekuja. {key} inazionyesha.</translation>
    </message>
    <message>
      <source>{count} tokens are copied.</source>
      <translation>Tokeni {count} zimenakiliwa.</translation>
    </message>
    <message>
      <source>{count} tokens have come. {key} shows them.</source>
      <translation>Tokeni {count} zimekuja. {key} inazionyesha.</translation>
    </message>
    <message>
      <source>{count} tokens issued and safe. They are entered in this order, one after the other.</source>
      <translation>Tokeni {count} zimetolewa na ziko salama. Ziingizwe kwa mpangilio huu, moja baada ya nyingine.</translation>
    </message>
    <message>
      <source>{count} unfinished</source>
      <translation>{count} hayajakamilika</translation>
    </message>
    <message>
      <source>{count} wait until a person decides or gives a code.</source>
      <translation>{count} yanasubiri mtu aamue au atoe msimbo.</translation>
    </message>
    <message>
      <source>{count} waits until a person decides or gives a code.</source>
      <translation>{count} unasubiri mtu aamue au atoe msimbo.</translation>
    </message>
    <message>
      <source>{day}: not read</source>
      <translation>{day}: halikusomwa</translation>
    </message>
    <message>
      <source>{file} cannot be read any more: {error}. Nothing was saved.</source>
      <translation>{file} haisomeki tena: {error}. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{file} cannot be written: {reason}. What was there stays.</source>
      <translation>{file} haiwezi kuandikwa: {reason}. Kilichokuwepo kinabaki.</translation>
    </message>
    <message>
      <source>{file} is written in a way that the till cannot change. Change it by hand; nothing was saved.</source>
      <translation>{file} imeandikwa kwa namna ambayo kaunta haiwezi kubadilisha. Ibadilishe kwa mkono; hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{file} was changed since it was read here, and nothing was saved over that. Look at it again, then make your change once more.</source>
      <translation>{file} ilibadilishwa tangu iliposomwa hapa, na hakuna kilichohifadhiwa juu yake. Iangalie tena, kisha ufanye badiliko lako upya.</translation>
    </message>
    <message>
      <source>{file}: the phone_default of {name} cannot be used. {why}</source>
      <translation>{file}: phone_default ya {name} haiwezi kutumika. {why}</translation>
    </message>
    <message>
      <source>{folder} has the references.log of another till, number {number}. Choose a folder of this till's own. Nothing was kept.</source>
      <translation>{folder} ina references.log ya kaunta nyingine, namba {number}. Chagua folda ya kaunta hii yenyewe. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{home} cannot be made: {reason}.</source>
      <translation>{home} haiwezi kutengenezwa: {reason}.</translation>
    </message>
    <message>
      <source>{home} cannot be written: {error}. Nothing was done.</source>
      <translation>{home} haiwezi kuandikwa: {error}. Hakuna kilichofanywa.</translation>
    </message>
    <message>
      <source>{label} (needed)</source>
      <translation>{label} (inahitajika)</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>dk {minutes} zilizopita</translation>
    </message>
    <message>
      <source>{names} decided: {what}</source>
      <translation>{names} wameamua: {what}</translation>
    </message>
    <message>
      <source>{names} decided: {what}.</source>
      <translation>{names} wameamua: {what}.</translation>
    </message>
    <message>
      <source>{name} alone</source>
      <translation>{name} peke yake</translation>
    </message>
    <message>
      <source>{name} at {place}</source>
      <translation>{name} kwenye {place}</translation>
    </message>
    <message>
      <source>{name} can type the PIN again.</source>
      <translation>{name} anaweza kuandika PIN tena.</translation>
    </message>
    <message>
      <source>{name} cannot be used as it is</source>
      <translation>{name} haiwezi kutumika ilivyo</translation>
    </message>
    <message>
      <source>{name} does not go with these settings. {why}</source>
      <translation>{name} haiendani na mipangilio hii. {why}</translation>
    </message>
    <message>
      <source>{name} has a shift open already. Close it first.</source>
      <translation>{name} ana zamu wazi tayari. Ifunge kwanza.</translation>
    </message>
    <message>
      <source>{name} has signed out meanwhile.</source>
      <translation>{name} ametoka wakati huu.</translation>
    </message>
    <message>
      <source>{name} in USB socket {place}</source>
      <translation>{name} kwenye soketi ya USB {place}</translation>
    </message>
    <message>
      <source>{name} is here; F12 locks</source>
      <translation>{name} yupo; F12 inafunga</translation>
    </message>
    <message>
      <source>{name} is not a kind of provider; known: {kinds}.</source>
      <translation>{name} si aina ya mtoa huduma; zinazojulikana: {kinds}.</translation>
    </message>
    <message>
      <source>{name} is not a path: write letters, digits, / and nothing in braces.</source>
      <translation>{name} si njia: andika herufi, tarakimu, / na bila kitu kwenye mabano.</translation>
    </message>
    <message>
      <source>{name} is not a path: write letters, digits, / and {place}.</source>
      <translation>{name} si njia: andika herufi, tarakimu, / na {place}.</translation>
    </message>
    <message>
      <source>{name} is removed</source>
      <translation>{name} imeondolewa</translation>
    </message>
    <message>
      <source>{name} is saved</source>
      <translation>{name} imehifadhiwa</translation>
    </message>
    <message>
      <source>{name} is signed in: somebody else has to say yes to this.</source>
      <translation>{name} ameingia: mtu mwingine lazima akubali hili.</translation>
    </message>
    <message>
      <source>{name} is the last manager here. Make somebody else a manager first.</source>
      <translation>{name} ndiye meneja wa mwisho hapa. Mfanye mwingine meneja kwanza.</translation>
    </message>
    <message>
      <source>{name} is there already and is no paper</source>
      <translation>{name} ipo tayari na si karatasi</translation>
    </message>
    <message>
      <source>{name} must say {place} where the number goes, as in {example}.</source>
      <translation>{name} lazima iseme {place} pa kuweka namba, kama {example}.</translation>
    </message>
    <message>
      <source>{name} on USB</source>
      <translation>{name} kwenye USB</translation>
    </message>
    <message>
      <source>{name} stays</source>
      <translation>{name} inabaki</translation>
    </message>
    <message>
      <source>{name} was not saved: let its name end in .pdf or .png.</source>
      <translation>{name} haikuhifadhiwa: jina liishie .pdf au .png.</translation>
    </message>
    <message>
      <source>{name} works</source>
      <translation>{name} inafanya kazi</translation>
    </message>
    <message>
      <source>{name} works here again</source>
      <translation>{name} anafanya kazi hapa tena</translation>
    </message>
    <message>
      <source>{name} works here no longer</source>
      <translation>{name} hafanyi kazi hapa tena</translation>
    </message>
    <message>
      <source>{name}, {role}. {state}.</source>
      <translation>{name}, {role}. {state}.</translation>
    </message>
    <message>
      <source>{paper} came out</source>
      <translation>{paper}: imetoka</translation>
    </message>
    <message>
      <source>{paper} came out.</source>
      <translation>{paper} imetoka.</translation>
    </message>
    <message>
      <source>{paper} did not come out.</source>
      <translation>{paper} haikutoka.</translation>
    </message>
    <message>
      <source>{paper} is on the screen</source>
      <translation>{paper}: iko kwenye skrini</translation>
    </message>
    <message>
      <source>{paper} was asked for at the till.</source>
      <translation>{paper} iliombwa kwenye kaunta.</translation>
    </message>
    <message>
      <source>{paper} was asked for.</source>
      <translation>{paper} iliombwa.</translation>
    </message>
    <message>
      <source>{paper} was asked for: {reason}.</source>
      <translation>{paper} iliombwa: {reason}.</translation>
    </message>
    <message>
      <source>{paper} was handed over</source>
      <translation>{paper}: imepelekwa</translation>
    </message>
    <message>
      <source>{paper} was not printed</source>
      <translation>{paper}: haikuchapishwa</translation>
    </message>
    <message>
      <source>{paper} was printed.</source>
      <translation>{paper} ilichapishwa.</translation>
    </message>
    <message>
      <source>{paper} went to the printer, and nobody knows whether it came out.</source>
      <translation>{paper} ilikwenda kwa printa, na hakuna anayejua kama ilitoka.</translation>
    </message>
    <message>
      <source>{paper} went to the printer.</source>
      <translation>{paper} ilikwenda kwa printa.</translation>
    </message>
    <message>
      <source>{paper}, copy {number},</source>
      <translation>{paper}, nakala {number},</translation>
    </message>
    <message>
      <source>{path} cannot be read: {error}.</source>
      <translation>{path} haisomeki: {error}.</translation>
    </message>
    <message>
      <source>{path} cannot be written: the folder or the file is read-only. Nothing was kept.</source>
      <translation>{path} haiwezi kuandikwa: folda au faili ni la kusoma tu. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{path} does not hold this till's key. Restore it from a backup; nothing was sold.</source>
      <translation>{path} haina ufunguo wa kaunta hii. Irudishe kutoka nakala rudufu; hakuna kilichouzwa.</translation>
    </message>
    <message>
      <source>{path} holds another key than this machine's keyring, and is not used: it was put there, or the till was started where the keyring could not be asked</source>
      <translation>{path} ina ufunguo mwingine kuliko hifadhi ya funguo ya mashine hii, na haitumiki: iliwekwa hapo, au kaunta iliwashwa mahali ambapo hifadhi haikuweza kuulizwa</translation>
    </message>
    <message>
      <source>{path} is damaged. Choose another backup. Nothing was changed.</source>
      <translation>{path} imeharibika. Chagua nakala rudufu nyingine. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} is damaged. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} imeharibika. Usiuze; rudisha nakala rudufu mpya kabisa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} is empty. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} ni tupu. Usiuze; rudisha nakala rudufu mpya kabisa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} is gone. Sell nothing; put the newest backup back. Nothing was changed.</source>
      <translation>{path} imetoweka. Usiuze; rudisha nakala rudufu mpya kabisa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} is in use by another program. Close it, then try again. Nothing was kept.</source>
      <translation>{path} inatumiwa na programu nyingine. Ifunge, kisha jaribu tena. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{path} is no backup of a till. Nothing was changed.</source>
      <translation>{path} si nakala rudufu ya kaunta. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} is there already; choose another name.</source>
      <translation>{path} ipo tayari; chagua jina jingine.</translation>
    </message>
    <message>
      <source>{path} was made by a newer Tokentill. Install that one first. Nothing was changed.</source>
      <translation>{path} ilitengenezwa na Tokentill mpya zaidi. Isakinishe hiyo kwanza. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} was sealed by a newer Tokentill. Install that one first. Nothing was changed.</source>
      <translation>{path} ilifungwa na Tokentill mpya zaidi. Isakinishe hiyo kwanza. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of Tokentill ({newer}). Install that version; nothing was changed.</source>
      <translation>{path} iliandikwa na toleo jipya zaidi la Tokentill ({newer}). Sakinisha toleo hilo; hakuna kilichobadilishwa.</translation>
    </message>
    <message>
      <source>{path} was written by an older version of Tokentill. Open the till once, then try again.</source>
      <translation>{path} iliandikwa na toleo la zamani la Tokentill. Fungua kaunta mara moja, kisha jaribu tena.</translation>
    </message>
    <message>
      <source>{path}, line {number}: this is not TOML ({reason}). A line reads: name = value</source>
      <translation>{path}, mstari {number}: hii si TOML ({reason}). Mstari huandikwa: name = value</translation>
    </message>
    <message>
      <source>{path}, line {number}: {setting} {wrong}.</source>
      <translation>{path}, mstari {number}: {setting} {wrong}.</translation>
    </message>
    <message>
      <source>{path}: {error}. Nothing was kept.</source>
      <translation>{path}: {error}. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
      <source>{phone_default} (the shop's)</source>
      <translation>{phone_default} (ya duka)</translation>
    </message>
    <message>
      <source>{printer} is not printed on any more. What the printer refuses waits for a person then.</source>
      <translation>{printer} haitachapishwa tena. Kinachokataliwa na printa kitasubiri mtu.</translation>
    </message>
    <message>
      <source>{profile} has no float of the shop's.</source>
      <translation>{profile} haina salio la duka.</translation>
    </message>
    <message>
      <source>{profile} {amount} ({age})</source>
      <translation>{profile} {amount} ({age})</translation>
    </message>
    <message>
      <source>{provider} does not sell postpaid electricity.</source>
      <translation>{provider} haiuzi umeme wa bili.</translation>
    </message>
    <message>
      <source>{provider} does not sell prepaid electricity.</source>
      <translation>{provider} haiuzi umeme wa tokeni.</translation>
    </message>
    <message>
      <source>{provider} is of a kind that does not tell the shop's float.</source>
      <translation>{provider} ni wa aina ambayo haisemi salio la duka.</translation>
    </message>
    <message>
      <source>{provider}. Line {line}. Last success {answered}. Failures since {failures}. Float {balance} {age}</source>
      <translation>{provider}. Laini {line}. Mafanikio ya mwisho {answered}. Makosa tangu hapo {failures}. Salio {balance} {age}</translation>
    </message>
    <message>
      <source>{some} and {another}</source>
      <translation>{some} na {another}</translation>
    </message>
    <message>
      <source>{some} or {another}</source>
      <translation>{some} au {another}</translation>
    </message>
    <message>
      <source>{some}; {another}</source>
      <translation>{some}; {another}</translation>
    </message>
    <message>
      <source>{span} at the most</source>
      <translation>{span} kwa wingi</translation>
    </message>
    <message>
      <source>{state}: {whose}. {key} shows it.</source>
      <translation>{state}: {whose}. {key} inaonyesha.</translation>
    </message>
    <message>
      <source>{target} could not be written: {why}. Nothing was exported, and what was there before is as it was.</source>
      <translation>{target} haikuweza kuandikwa: {why}. Hakuna kilichotolewa, na kilichokuwepo kiko kama kilivyokuwa.</translation>
    </message>
    <message>
      <source>{target} is no file that could be replaced. Choose another name.</source>
      <translation>{target} si faili linaloweza kubadilishwa. Chagua jina jingine.</translation>
    </message>
    <message>
      <source>{target} is there already and is not an export; choose another name.</source>
      <translation>{target} ipo tayari na si faili la kuhamisha; chagua jina jingine.</translation>
    </message>
    <message>
      <source>{target} would lie among the till's own files in {home}. Choose another folder.</source>
      <translation>{target} ingekuwa kati ya mafaili ya kaunta katika {home}. Chagua folda nyingine.</translation>
    </message>
    <message>
      <source>{tendered} is less than the sale of {amount}.</source>
      <translation>{tendered} ni pungufu ya uuzaji wa {amount}.</translation>
    </message>
    <message>
      <source>{time}, {count} tries</source>
      <translation>{time}, majaribio {count}</translation>
    </message>
    <message>
      <source>{what} came, and named another sale. Type it only if it is this customer's.</source>
      <translation>{what} ilikuja, na ilitaja uuzaji mwingine. Iandike tu kama ni ya mteja huyu.</translation>
    </message>
    <message>
      <source>{what}: {why}</source>
      <translation>{what}: {why}</translation>
    </message>
    <message>
      <source>{who} has unlocked it: {name} can type the PIN again.</source>
      <translation>{who} ameifungua: {name} anaweza kuandika PIN tena.</translation>
    </message>
    <message>
      <source>{why} Enter asks somebody who may.</source>
      <translation>{why} Enter humwuliza anayeruhusiwa.</translation>
    </message>
    <message>
      <source>← → choose   Tab other chart   V view   T today   M 30 days   Esc back   F1 keys</source>
      <translation>← → chagua   Tab chati nyingine   V mwonekano   T leo   M siku 30   Esc rudi   F1 vitufe</translation>
    </message>
    <message>
      <source>↑ ↓ choose</source>
      <translation>↑ ↓ chagua</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter changes   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ chagua   Enter badilisha   Esc rudi kuuza   F1 vitufe</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter changes   Esc back to the settings</source>
      <translation>↑ ↓ chagua   Enter badilisha   Esc rudi mipangilio</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter opens   E story   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ chagua   Enter fungua   E historia   Esc rudi kuuza   F1 vitufe</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter puts it back   N makes one   P passphrase   Esc back to the settings</source>
      <translation>↑ ↓ chagua   Enter rudisha   N fanya moja   P kaulisiri   Esc rudi mipangilio</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter says yes   Esc goes back</source>
      <translation>↑ ↓ chagua   Enter kubali   Esc inarudi</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Enter sets it up   Esc back to the providers</source>
      <translation>↑ ↓ chagua   Enter weka   Esc rudi kwa watoa huduma</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Esc back to selling   F1 keys</source>
      <translation>↑ ↓ chagua   Esc rudi kuuza   F1 vitufe</translation>
    </message>
    <message>
      <source>↑ ↓ choose   Esc goes back   F1 keys</source>
      <translation>↑ ↓ chagua   Esc inarudi   F1 vitufe</translation>
    </message>
    <message>
      <source>↑ ↓ choose a name, then type its PIN</source>
      <translation>↑ ↓ chagua jina, kisha andika PIN yake</translation>
    </message>
    <message>
      <source>↑ ↓ choose, Enter takes it</source>
      <translation>↑ ↓ chagua, Enter inaichukua</translation>
    </message>
    <message>
      <source>↑ ↓ read</source>
      <translation>↑ ↓ soma</translation>
    </message>
    <message>
      <source>↑ ↓ read   M at the meter   Esc goes back</source>
      <translation>↑ ↓ soma   M kwenye mita   Esc inarudi</translation>
    </message>
    <message>
      <source>↑ ↓ scroll   Esc back to the settings</source>
      <translation>↑ ↓ sogeza   Esc rudi kwenye mipangilio</translation>
    </message>
    <message>
      <source>− puts aside</source>
      <translation>− weka kando</translation>
    </message>
    <message>
      <source>− takes up again</source>
      <translation>− endelea nao</translation>
    </message>
  </context>
</TS>
