BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'till','first','2026-11-21 10:00:00.000000+00:00');
CREATE TABLE answer (
    id integer primary key,
    reference text not null,
    call text not null,
    at text not null,
    raw text not null
) strict;
INSERT INTO "answer" VALUES(1,'001028000180','vend','2026-11-21T10:03:02.000000Z','{}');
INSERT INTO "answer" VALUES(2,'001028000180','ask','2026-11-21T10:03:03.000000Z','{}');
INSERT INTO "answer" VALUES(3,'001028000180','ask','2026-11-21T10:03:04.000000Z','{}');
INSERT INTO "answer" VALUES(4,'001028000300','vend','2026-11-21T10:05:02.000000Z','{}');
INSERT INTO "answer" VALUES(5,'001028000300','ask','2026-11-21T10:05:03.000000Z','{}');
INSERT INTO "answer" VALUES(6,'001028000300','ask','2026-11-21T10:05:04.000000Z','{}');
INSERT INTO "answer" VALUES(7,'001028000360','vend','2026-11-21T10:06:02.000000Z','{}');
INSERT INTO "answer" VALUES(8,'001028000420','vend','2026-11-21T10:07:02.000000Z','{}');
INSERT INTO "answer" VALUES(9,'001028000420','ask','2026-11-21T10:07:03.000000Z','{}');
INSERT INTO "answer" VALUES(10,'001028000420','ask','2026-11-21T10:07:04.000000Z','{}');
INSERT INTO "answer" VALUES(11,'001028000420','vend','2026-11-21T10:07:07.000000Z','{}');
INSERT INTO "answer" VALUES(12,'001028000480','vend','2026-11-21T10:08:02.000000Z','{}');
INSERT INTO "answer" VALUES(13,'001028000540','vend','2026-11-21T10:09:02.000000Z','{}');
INSERT INTO "answer" VALUES(14,'001028000540','ask','2026-11-21T10:09:03.000000Z','{}');
INSERT INTO "answer" VALUES(15,'001028000540','ask','2026-11-21T10:09:04.000000Z','{}');
INSERT INTO "answer" VALUES(16,'001028000600','vend','2026-11-21T10:10:02.000000Z','{}');
INSERT INTO "answer" VALUES(17,'001028000600','ask','2026-11-21T10:10:03.000000Z','{}');
INSERT INTO "answer" VALUES(18,'001028000600','ask','2026-11-21T10:10:04.000000Z','{}');
INSERT INTO "answer" VALUES(19,'001028000600','vend','2026-11-21T10:10:07.000000Z','{}');
INSERT INTO "answer" VALUES(20,'001028000600','ask','2026-11-21T10:10:08.000000Z','{}');
INSERT INTO "answer" VALUES(21,'001028000600','ask','2026-11-21T10:10:09.000000Z','{}');
INSERT INTO "answer" VALUES(22,'001028000660','vend','2026-11-21T10:11:02.000000Z','{}');
INSERT INTO "answer" VALUES(23,'001028000720','vend','2026-11-21T10:12:02.000000Z','{}');
INSERT INTO "answer" VALUES(24,'001028000780','vend','2026-11-21T10:13:02.000000Z','{}');
INSERT INTO "answer" VALUES(25,'001028000840','vend','2026-11-21T10:14:02.000000Z','{}');
INSERT INTO "answer" VALUES(26,'001028000960','vend','2026-11-21T10:16:02.000000Z','{}');
INSERT INTO "answer" VALUES(27,'001028001020','vend','2026-11-21T10:17:02.000000Z','{}');
INSERT INTO "answer" VALUES(28,'001028001080','vend','2026-11-21T10:18:02.000000Z','{}');
INSERT INTO "answer" VALUES(29,'001028001200','vend','2026-11-21T10:20:02.000000Z','{}');
INSERT INTO "answer" VALUES(30,'001028001320','vend','2026-11-21T10:22:02.000000Z','{}');
INSERT INTO "answer" VALUES(31,'001028001320','ask','2026-11-21T10:22:03.000000Z','{}');
INSERT INTO "answer" VALUES(32,'001028001380','vend','2026-11-21T10:23:02.000000Z','{}');
INSERT INTO "answer" VALUES(33,'001028001380','ask','2026-11-21T10:23:03.000000Z','{}');
CREATE TABLE balance (
    provider text primary key,
    amount integer not null,
    currency text not null,
    at text not null
) strict;
CREATE TABLE event (
    till integer not null,
    epoch integer not null,
    seq integer not null check (seq > 0),
    at text not null,
    kind text not null,
    reference text,
    body text not null,
    previous_hash text not null,
    hash text not null,
    primary key (till, epoch, seq)
) strict;
INSERT INTO "event" VALUES(1,1,1,'2026-11-21T10:01:00.000000Z','taken','001028000060','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093600","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','0000000000000000000000000000000000000000000000000000000000000000','e7c53e5d23d0c7b77838b7ecc214f8ca20c2acd161b3046b180d874b2f0bbf76');
INSERT INTO "event" VALUES(1,1,2,'2026-11-21T10:02:00.000000Z','taken','001028000120','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093601","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','e7c53e5d23d0c7b77838b7ecc214f8ca20c2acd161b3046b180d874b2f0bbf76','da649093b4a6d02e3b3751384ee6b0ece185788d72f3155e6efd6821bca76bad');
INSERT INTO "event" VALUES(1,1,3,'2026-11-21T10:02:01.000000Z','stopped','001028000120','{"stop":{"said":"Frodo Baggins","why":"other name"}}','da649093b4a6d02e3b3751384ee6b0ece185788d72f3155e6efd6821bca76bad','e296a6ea0f4e92c3ddfa1d88226ac273eb473d0e3b29aa7206d11d61d6ef8d75');
INSERT INTO "event" VALUES(1,1,4,'2026-11-21T10:03:00.000000Z','taken','001028000180','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093602","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','e296a6ea0f4e92c3ddfa1d88226ac273eb473d0e3b29aa7206d11d61d6ef8d75','681036721da61ce1cc2aebb2608a36ff412e7f72311fd0ceae80dbd55cea989c');
INSERT INTO "event" VALUES(1,1,5,'2026-11-21T10:03:01.000000Z','sent','001028000180','{}','681036721da61ce1cc2aebb2608a36ff412e7f72311fd0ceae80dbd55cea989c','eda7d366fe188434189706f43715e951540988627cd461a260c9017e3d122d5d');
INSERT INTO "event" VALUES(1,1,6,'2026-11-21T10:03:02.000000Z','answered','001028000180','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','eda7d366fe188434189706f43715e951540988627cd461a260c9017e3d122d5d','942437aa15bff456c6316529dd4448cdb813ec97748ea7bb50daddc800bdb12c');
INSERT INTO "event" VALUES(1,1,7,'2026-11-21T10:03:03.000000Z','answered','001028000180','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','942437aa15bff456c6316529dd4448cdb813ec97748ea7bb50daddc800bdb12c','39b390e6e4424df0ff3756e7f7a65fe495b93d18b5d36a8aae104c4647f5406d');
INSERT INTO "event" VALUES(1,1,8,'2026-11-21T10:03:04.000000Z','answered','001028000180','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','39b390e6e4424df0ff3756e7f7a65fe495b93d18b5d36a8aae104c4647f5406d','1d4ce29de61c7125f237d94410479dffbbf163bdd6d4422202e63df082395dda');
INSERT INTO "event" VALUES(1,1,9,'2026-11-21T10:03:05.000000Z','send again','001028000180','{}','1d4ce29de61c7125f237d94410479dffbbf163bdd6d4422202e63df082395dda','5667645360894fadfa412a53448ad686e255782855abe3635bd43b06d1859380');
INSERT INTO "event" VALUES(1,1,10,'2026-11-21T10:04:00.000000Z','taken','001028000240','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093603","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','5667645360894fadfa412a53448ad686e255782855abe3635bd43b06d1859380','2b1c0697e35c9fef17eccc5cec1fd67c6c049d3db3d47624ed9642e37320ae45');
INSERT INTO "event" VALUES(1,1,11,'2026-11-21T10:04:01.000000Z','sent','001028000240','{}','2b1c0697e35c9fef17eccc5cec1fd67c6c049d3db3d47624ed9642e37320ae45','3530ac6ff6f5dafca1159c0e48671c38c8ab44235d0acd6b9c293f347b28f615');
INSERT INTO "event" VALUES(1,1,12,'2026-11-21T10:05:00.000000Z','taken','001028000300','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093604","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','3530ac6ff6f5dafca1159c0e48671c38c8ab44235d0acd6b9c293f347b28f615','2f92cd0a8330facecf3f19be219137c631ab614b1dea425ef95ccde4e4227ad9');
INSERT INTO "event" VALUES(1,1,13,'2026-11-21T10:05:01.000000Z','sent','001028000300','{}','2f92cd0a8330facecf3f19be219137c631ab614b1dea425ef95ccde4e4227ad9','6c327bb6c942ffc15cf6cee92812f8063dc84bdf87c160a951c9fb34bdfea6af');
INSERT INTO "event" VALUES(1,1,14,'2026-11-21T10:05:02.000000Z','answered','001028000300','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','6c327bb6c942ffc15cf6cee92812f8063dc84bdf87c160a951c9fb34bdfea6af','e4cc5665e03bf910032d8b9d0b48c96ad14fbdb2f2cd557d7f8163c04a372a4e');
INSERT INTO "event" VALUES(1,1,15,'2026-11-21T10:05:03.000000Z','answered','001028000300','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','e4cc5665e03bf910032d8b9d0b48c96ad14fbdb2f2cd557d7f8163c04a372a4e','0c0ebef39c0caa2ef3f91b4de2d484db4a1c89bf99183ed0fc0495cc8b52a11f');
INSERT INTO "event" VALUES(1,1,16,'2026-11-21T10:05:04.000000Z','answered','001028000300','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','0c0ebef39c0caa2ef3f91b4de2d484db4a1c89bf99183ed0fc0495cc8b52a11f','b7094d9bc895443c07eccfc32413e70bbae993ca8fe8b80eea81449edd08df8f');
INSERT INTO "event" VALUES(1,1,17,'2026-11-21T10:05:05.000000Z','send again','001028000300','{}','b7094d9bc895443c07eccfc32413e70bbae993ca8fe8b80eea81449edd08df8f','7f44c0b8ec364f331f8707ac9adeb79a7d3683462ea4012a58aa482822c8756a');
INSERT INTO "event" VALUES(1,1,18,'2026-11-21T10:05:06.000000Z','sent','001028000300','{}','7f44c0b8ec364f331f8707ac9adeb79a7d3683462ea4012a58aa482822c8756a','dbda447c6707038c3df842cc8f485177694377859d3045fe617fe200984bab50');
INSERT INTO "event" VALUES(1,1,19,'2026-11-21T10:06:00.000000Z','taken','001028000360','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093605","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','dbda447c6707038c3df842cc8f485177694377859d3045fe617fe200984bab50','e8fee3ddbc2c73b124ec9d516b91b65f7657bedb75596c09d7f3bc653bc8151a');
INSERT INTO "event" VALUES(1,1,20,'2026-11-21T10:06:01.000000Z','sent','001028000360','{}','e8fee3ddbc2c73b124ec9d516b91b65f7657bedb75596c09d7f3bc653bc8151a','57c5a5f4cf0e39a741d5986504d83d88721295ea25196520d5e4d5d5fa2d6e54');
INSERT INTO "event" VALUES(1,1,21,'2026-11-21T10:06:02.000000Z','answered','001028000360','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','57c5a5f4cf0e39a741d5986504d83d88721295ea25196520d5e4d5d5fa2d6e54','99355709b70d7501614692529b998f12c94b81d98bebf6650c9b49f87f90ae12');
INSERT INTO "event" VALUES(1,1,22,'2026-11-21T10:07:00.000000Z','taken','001028000420','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093606","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','99355709b70d7501614692529b998f12c94b81d98bebf6650c9b49f87f90ae12','854089a681dd742c97e9357f88e58961db360157c9ced9cdfbbb5aafc4442697');
INSERT INTO "event" VALUES(1,1,23,'2026-11-21T10:07:01.000000Z','sent','001028000420','{}','854089a681dd742c97e9357f88e58961db360157c9ced9cdfbbb5aafc4442697','4fad02c62ade1d03a04e99444f981340812a8160871f04fda9bf3d1b4c709de9');
INSERT INTO "event" VALUES(1,1,24,'2026-11-21T10:07:02.000000Z','answered','001028000420','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','4fad02c62ade1d03a04e99444f981340812a8160871f04fda9bf3d1b4c709de9','f26e1b22c53534807216462bde4b8adac60e695f209240aca692e7bb475f30ef');
INSERT INTO "event" VALUES(1,1,25,'2026-11-21T10:07:03.000000Z','answered','001028000420','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','f26e1b22c53534807216462bde4b8adac60e695f209240aca692e7bb475f30ef','ebcb262f71cfd6593b8e3b6334b4fd7aabdcaa95e25f74633780ab0741c297cb');
INSERT INTO "event" VALUES(1,1,26,'2026-11-21T10:07:04.000000Z','answered','001028000420','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','ebcb262f71cfd6593b8e3b6334b4fd7aabdcaa95e25f74633780ab0741c297cb','e7dfc80a7dc7870f8f6235cacf3e3d12b284ac589aed818b14e89a00d90496f7');
INSERT INTO "event" VALUES(1,1,27,'2026-11-21T10:07:05.000000Z','send again','001028000420','{}','e7dfc80a7dc7870f8f6235cacf3e3d12b284ac589aed818b14e89a00d90496f7','c825bd8ef481a8b0d452732b27b2cd2394616dff21c856d7ce5df8727162f43e');
INSERT INTO "event" VALUES(1,1,28,'2026-11-21T10:07:06.000000Z','sent','001028000420','{}','c825bd8ef481a8b0d452732b27b2cd2394616dff21c856d7ce5df8727162f43e','b811a7cda284ae72e545a78d88a0452fe43ace1768f790c1f1de747e9e1e58bb');
INSERT INTO "event" VALUES(1,1,29,'2026-11-21T10:07:07.000000Z','answered','001028000420','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','b811a7cda284ae72e545a78d88a0452fe43ace1768f790c1f1de747e9e1e58bb','99f093651ba241a01057768cd1fde6d54914be92644ded001f9ab7dc285b7429');
INSERT INTO "event" VALUES(1,1,30,'2026-11-21T10:08:00.000000Z','taken','001028000480','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093607","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','99f093651ba241a01057768cd1fde6d54914be92644ded001f9ab7dc285b7429','752117f192d5255c1342406f2a31702a37b7b673f95452139d53f3dd16c5ab7f');
INSERT INTO "event" VALUES(1,1,31,'2026-11-21T10:08:01.000000Z','sent','001028000480','{}','752117f192d5255c1342406f2a31702a37b7b673f95452139d53f3dd16c5ab7f','e353844c232f67caf17c7c03481fd931ec206e45abb5ab4b918b624abdbb9671');
INSERT INTO "event" VALUES(1,1,32,'2026-11-21T10:08:02.000000Z','answered','001028000480','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','e353844c232f67caf17c7c03481fd931ec206e45abb5ab4b918b624abdbb9671','5b6148928213df24aaaaccfbff4a3a8747cfe36178d3d5127bea247f70fbc0c8');
INSERT INTO "event" VALUES(1,1,33,'2026-11-21T10:08:03.000000Z','copied','001028000480','{"mark":{"boot":"this boot","seconds":1000.0}}','5b6148928213df24aaaaccfbff4a3a8747cfe36178d3d5127bea247f70fbc0c8','dc41a41d212c47dfc57307ca6c0c670688ef1b02e4209f65f4d7857802fb1a40');
INSERT INTO "event" VALUES(1,1,34,'2026-11-21T10:09:00.000000Z','taken','001028000540','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093608","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','dc41a41d212c47dfc57307ca6c0c670688ef1b02e4209f65f4d7857802fb1a40','10e32973df599bc85c800512b81fd9ff0da1178c24d4ee60002f0fe6ebb73207');
INSERT INTO "event" VALUES(1,1,35,'2026-11-21T10:09:01.000000Z','sent','001028000540','{}','10e32973df599bc85c800512b81fd9ff0da1178c24d4ee60002f0fe6ebb73207','35a47fe07616353ae45212e73ad5771dab6790000e420bc4e691fc73896878c2');
INSERT INTO "event" VALUES(1,1,36,'2026-11-21T10:09:02.000000Z','answered','001028000540','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','35a47fe07616353ae45212e73ad5771dab6790000e420bc4e691fc73896878c2','b7df98e95e80115aca5af50f9493023ffeb840b7d60d5e03b6bf1dbc615ef61a');
INSERT INTO "event" VALUES(1,1,37,'2026-11-21T10:09:03.000000Z','answered','001028000540','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','b7df98e95e80115aca5af50f9493023ffeb840b7d60d5e03b6bf1dbc615ef61a','df3cb8aefb4bef200f8d103ff13c0aedd435786591c1f2ab0e8aa7bfae2d68c6');
INSERT INTO "event" VALUES(1,1,38,'2026-11-21T10:09:04.000000Z','answered','001028000540','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','df3cb8aefb4bef200f8d103ff13c0aedd435786591c1f2ab0e8aa7bfae2d68c6','16f9cf56ddbe6c8a19959f37c0d4a8bbf38e55ab2c5eb4f6a2c4f1bd13c1c772');
INSERT INTO "event" VALUES(1,1,39,'2026-11-21T10:10:00.000000Z','taken','001028000600','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093609","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','16f9cf56ddbe6c8a19959f37c0d4a8bbf38e55ab2c5eb4f6a2c4f1bd13c1c772','2591410400b7b396946211a1da07f402caa9cbd1ee7b36efa55b1f185589556b');
INSERT INTO "event" VALUES(1,1,40,'2026-11-21T10:10:01.000000Z','sent','001028000600','{}','2591410400b7b396946211a1da07f402caa9cbd1ee7b36efa55b1f185589556b','cd4aabe43c266329541656d2c156ce2c3811d68ca5cb901568ab6e5e32e15b37');
INSERT INTO "event" VALUES(1,1,41,'2026-11-21T10:10:02.000000Z','answered','001028000600','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','cd4aabe43c266329541656d2c156ce2c3811d68ca5cb901568ab6e5e32e15b37','409f60f48352579a7542d30e62fadffb7c1fd4adf80b48c308a460a7ca4718ab');
INSERT INTO "event" VALUES(1,1,42,'2026-11-21T10:10:03.000000Z','answered','001028000600','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','409f60f48352579a7542d30e62fadffb7c1fd4adf80b48c308a460a7ca4718ab','cd083005004c677d4021c9d43f3da512cadfa6e6c96e825258add32ba3153821');
INSERT INTO "event" VALUES(1,1,43,'2026-11-21T10:10:04.000000Z','answered','001028000600','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','cd083005004c677d4021c9d43f3da512cadfa6e6c96e825258add32ba3153821','1e2f3c1376bc59446bbb6982a811c0cec3127037cd8c683cbe269f392be2b433');
INSERT INTO "event" VALUES(1,1,44,'2026-11-21T10:10:05.000000Z','send again','001028000600','{}','1e2f3c1376bc59446bbb6982a811c0cec3127037cd8c683cbe269f392be2b433','60f3e2e80270f6244904784c4885824791d0234bfea31a11ebeeb473a5ef6db1');
INSERT INTO "event" VALUES(1,1,45,'2026-11-21T10:10:06.000000Z','sent','001028000600','{}','60f3e2e80270f6244904784c4885824791d0234bfea31a11ebeeb473a5ef6db1','0d25b3032ec8bee802a03eb5530b60bb3e593999ad341a80d367a9a670e95890');
INSERT INTO "event" VALUES(1,1,46,'2026-11-21T10:10:07.000000Z','answered','001028000600','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"doubt":"no answer","kind":"unknown","provider_says":""}}','0d25b3032ec8bee802a03eb5530b60bb3e593999ad341a80d367a9a670e95890','13a7e653e36913e9016eb7712de956bb000dfaa83a7656b1133f7ac639c161f6');
INSERT INTO "event" VALUES(1,1,47,'2026-11-21T10:10:08.000000Z','answered','001028000600','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','13a7e653e36913e9016eb7712de956bb000dfaa83a7656b1133f7ac639c161f6','ef91a9d5459de6164723708c8619cb49d2070aa78c9507ac5f8712971c15ca64');
INSERT INTO "event" VALUES(1,1,48,'2026-11-21T10:10:09.000000Z','answered','001028000600','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1600.0},"outcome":{"kind":"not found","proves":true,"provider_says":""}}','ef91a9d5459de6164723708c8619cb49d2070aa78c9507ac5f8712971c15ca64','90ff4d67f876c3267384b4caea8a23d00f4b35d8be3342b25266e86824c84389');
INSERT INTO "event" VALUES(1,1,49,'2026-11-21T10:11:00.000000Z','taken','001028000660','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093610","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','90ff4d67f876c3267384b4caea8a23d00f4b35d8be3342b25266e86824c84389','601a8247ab46561614c5efb99f79708efceae4dc56cd63d6189680bafe1be104');
INSERT INTO "event" VALUES(1,1,50,'2026-11-21T10:11:01.000000Z','sent','001028000660','{}','601a8247ab46561614c5efb99f79708efceae4dc56cd63d6189680bafe1be104','b849bba6aed8cac61360b81b33a7e616a196b2a4d2fe4ccc47e57d0470d49be5');
INSERT INTO "event" VALUES(1,1,51,'2026-11-21T10:11:02.000000Z','answered','001028000660','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"mismatched","named":"reference 015117215614","receipt_number":null,"tokens":["66430474307561657038"]}}','b849bba6aed8cac61360b81b33a7e616a196b2a4d2fe4ccc47e57d0470d49be5','cee645d609c0c38b6955ec8dfe8ccddeabde9de1f7773eabea52cbc4b4e80169');
INSERT INTO "event" VALUES(1,1,52,'2026-11-21T10:12:00.000000Z','taken','001028000720','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093611","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','cee645d609c0c38b6955ec8dfe8ccddeabde9de1f7773eabea52cbc4b4e80169','98805641f37ba87f4d1219f0bafaee7656db1e16155236a02884f99d88de5f20');
INSERT INTO "event" VALUES(1,1,53,'2026-11-21T10:12:01.000000Z','sent','001028000720','{}','98805641f37ba87f4d1219f0bafaee7656db1e16155236a02884f99d88de5f20','a8b8a189fe55927b4fc4c15dba3eda1002ddb04fb6e209ad7e5b8d1d969ed0ee');
INSERT INTO "event" VALUES(1,1,54,'2026-11-21T10:12:02.000000Z','answered','001028000720','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":null,"kind":"complete","provider_transaction":null,"receipt_number":"RADIXOVS010VS224392","tokens":["66430474307561657038"],"units":null}}','a8b8a189fe55927b4fc4c15dba3eda1002ddb04fb6e209ad7e5b8d1d969ed0ee','ed259e1a7c433eb3c3515fdf96555bc3d1563b33449659fee03d049ba665cead');
INSERT INTO "event" VALUES(1,1,55,'2026-11-21T10:12:02.000000Z','print asked','001028000720','{"copy":0,"job":1,"paper":"receipt","reason":""}','ed259e1a7c433eb3c3515fdf96555bc3d1563b33449659fee03d049ba665cead','10268d2b413107dab1ac41546dbdc6d5be17464aab2f7137ecfcfa006e59bec8');
INSERT INTO "event" VALUES(1,1,56,'2026-11-21T10:13:00.000000Z','taken','001028000780','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093612","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','10268d2b413107dab1ac41546dbdc6d5be17464aab2f7137ecfcfa006e59bec8','72534ffc5025184c70cef9c58bd77a4cd0b18efc2127a2253a929ea1a07748e8');
INSERT INTO "event" VALUES(1,1,57,'2026-11-21T10:13:01.000000Z','sent','001028000780','{}','72534ffc5025184c70cef9c58bd77a4cd0b18efc2127a2253a929ea1a07748e8','b4c885340f615eca6aac0a2b91f9ad7114c4264715be53ca7d3c38a0677bae1b');
INSERT INTO "event" VALUES(1,1,58,'2026-11-21T10:13:02.000000Z','answered','001028000780','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"refused","provider_says":"","why":"failed"}}','b4c885340f615eca6aac0a2b91f9ad7114c4264715be53ca7d3c38a0677bae1b','7e1bdbcd9bde2660a681c7d81a9b35348c337f4b1833ed82cb51ea36bf376e17');
INSERT INTO "event" VALUES(1,1,59,'2026-11-21T10:14:00.000000Z','taken','001028000840','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093613","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','7e1bdbcd9bde2660a681c7d81a9b35348c337f4b1833ed82cb51ea36bf376e17','c95b79a69c41e8e5791d76fbfd58f0453fab2a9c60435208658e6c04709068c1');
INSERT INTO "event" VALUES(1,1,60,'2026-11-21T10:14:01.000000Z','sent','001028000840','{}','c95b79a69c41e8e5791d76fbfd58f0453fab2a9c60435208658e6c04709068c1','ba06c03d25a5b7b49e68d82df87723a36ae6e2f547aa0d40d7832eed332e8f7d');
INSERT INTO "event" VALUES(1,1,61,'2026-11-21T10:14:02.000000Z','answered','001028000840','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"refused","provider_says":"","why":"failed"}}','ba06c03d25a5b7b49e68d82df87723a36ae6e2f547aa0d40d7832eed332e8f7d','8e954b96bee31a86468e3ce6c78d57692a01903724cc33e4cf9528d8c44b9d21');
INSERT INTO "event" VALUES(1,1,62,'2026-11-21T10:14:03.000000Z','given back','001028000840','{"into":null}','8e954b96bee31a86468e3ce6c78d57692a01903724cc33e4cf9528d8c44b9d21','9058c1144757b9635616759b2d7e43492b3d6b9425ddded015a3112b0dd2d522');
INSERT INTO "event" VALUES(1,1,63,'2026-11-21T10:15:00.000000Z','taken','001028000900','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093614","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','9058c1144757b9635616759b2d7e43492b3d6b9425ddded015a3112b0dd2d522','166e21b74fcc508961caf5129b1e494bb340ea48e53218c3a83d1ca26aa23acd');
INSERT INTO "event" VALUES(1,1,64,'2026-11-21T10:15:01.000000Z','cancelled','001028000900','{"reason":""}','166e21b74fcc508961caf5129b1e494bb340ea48e53218c3a83d1ca26aa23acd','20e79a487bf3f85ec03962be900f05c87ba022b125033ad35d5f52214d3c90c7');
INSERT INTO "event" VALUES(1,1,65,'2026-11-21T10:16:00.000000Z','taken','001028000960','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"14285093615","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','20e79a487bf3f85ec03962be900f05c87ba022b125033ad35d5f52214d3c90c7','11e5acaf6d1c6a8b3a24f1ce0c54726d18fba4f309e209f6c8c8c0f695a6065e');
INSERT INTO "event" VALUES(1,1,66,'2026-11-21T10:16:01.000000Z','sent','001028000960','{}','11e5acaf6d1c6a8b3a24f1ce0c54726d18fba4f309e209f6c8c8c0f695a6065e','a8657b3f15c247dc595356990c9312a9ccb955ebfc34c2970518c04e238ab766');
INSERT INTO "event" VALUES(1,1,67,'2026-11-21T10:16:02.000000Z','answered','001028000960','{"call":"vend","clash":"001028000720","horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":null,"kind":"complete","provider_transaction":null,"receipt_number":"RADIXOVS010VS224392","tokens":["66430474307561657038"],"units":null}}','a8657b3f15c247dc595356990c9312a9ccb955ebfc34c2970518c04e238ab766','500125a3c94b411cd5d1348ad59b2206cee84da18df5f6e6c1c2a4e121fac13d');
INSERT INTO "event" VALUES(1,1,68,'2026-11-21T10:17:00.000000Z','taken','001028001020','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"0203754-01","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"postpaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','500125a3c94b411cd5d1348ad59b2206cee84da18df5f6e6c1c2a4e121fac13d','82a87af1ac494c38f648399e96510c642461676b84e340bfecab3de66f4c209e');
INSERT INTO "event" VALUES(1,1,69,'2026-11-21T10:17:01.000000Z','sent','001028001020','{}','82a87af1ac494c38f648399e96510c642461676b84e340bfecab3de66f4c209e','00db6644eb6ffa0286cda36093c7af35aa0919c871a906298ac11f0311e37485');
INSERT INTO "event" VALUES(1,1,70,'2026-11-21T10:17:02.000000Z','answered','001028001020','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":"Frodo Baggins","kind":"complete","provider_transaction":null,"receipt_number":"RADIXOVS010VS224399","tokens":[],"units":null}}','00db6644eb6ffa0286cda36093c7af35aa0919c871a906298ac11f0311e37485','b557e1bd42ef0eff3d8b45bd468c230d9d1dc66be2719f13248a07d962a591af');
INSERT INTO "event" VALUES(1,1,71,'2026-11-21T10:17:02.000000Z','print asked','001028001020','{"copy":0,"job":2,"paper":"receipt","reason":""}','b557e1bd42ef0eff3d8b45bd468c230d9d1dc66be2719f13248a07d962a591af','d013e47cea1931d5e072199e391e033b711eb9713a6b9115c67f2d73253cd3d4');
INSERT INTO "event" VALUES(1,1,72,'2026-11-21T10:18:00.000000Z','taken','001028001080','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":true,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','d013e47cea1931d5e072199e391e033b711eb9713a6b9115c67f2d73253cd3d4','8a56ff6f5b8eb729d20f4507ddcf88513911959905136c97ddde61741ee23fe3');
INSERT INTO "event" VALUES(1,1,73,'2026-11-21T10:18:01.000000Z','sent','001028001080','{}','8a56ff6f5b8eb729d20f4507ddcf88513911959905136c97ddde61741ee23fe3','c668a81cb69f614e7543675d8eb432a69c594e49e5a7fa6bedefb6d6cd2a3ec8');
INSERT INTO "event" VALUES(1,1,74,'2026-11-21T10:18:02.000000Z','answered','001028001080','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":null,"kind":"complete","provider_transaction":null,"receipt_number":null,"tokens":["12531167584365804889","26123298953799948889","03958150655358376547"],"units":null}}','c668a81cb69f614e7543675d8eb432a69c594e49e5a7fa6bedefb6d6cd2a3ec8','0b165e99d5de55983d277d5855522821667d4646540c49206c96c5279684252a');
INSERT INTO "event" VALUES(1,1,75,'2026-11-21T10:18:02.000000Z','print asked','001028001080','{"copy":0,"job":3,"paper":"receipt","reason":""}','0b165e99d5de55983d277d5855522821667d4646540c49206c96c5279684252a','d09ace921946f0b3d141ea4e5bbcd47868963e33dc663a7d418e4d29cbc11793');
INSERT INTO "event" VALUES(1,1,76,'2026-11-21T10:19:00.000000Z','taken','001028001140','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','d09ace921946f0b3d141ea4e5bbcd47868963e33dc663a7d418e4d29cbc11793','cf0ef5da39132d5da850d351b7771d31ebdcd6301ef01aaafdf313fb41263ee6');
INSERT INTO "event" VALUES(1,1,77,'2026-11-21T10:19:01.000000Z','cancelled','001028001140','{"reason":"the customer left"}','cf0ef5da39132d5da850d351b7771d31ebdcd6301ef01aaafdf313fb41263ee6','1095bccb76b0d5a8d1e34fe5d49deb0683bdc82887c77d3974e1d86f51e813af');
INSERT INTO "event" VALUES(1,1,78,'2026-11-21T10:19:02.000000Z','given back','001028001140','{"into":null}','1095bccb76b0d5a8d1e34fe5d49deb0683bdc82887c77d3974e1d86f51e813af','cd74c291d7416fc4f10f7ad2e038714ffc6317c14d7ca551f48aad039c779f39');
INSERT INTO "event" VALUES(1,1,79,'2026-11-21T10:20:00.000000Z','taken','001028001200','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','cd74c291d7416fc4f10f7ad2e038714ffc6317c14d7ca551f48aad039c779f39','b543bba8963e24a6f1e851ff3b4f6802887670f5155d291566fac51a949799d5');
INSERT INTO "event" VALUES(1,1,80,'2026-11-21T10:20:01.000000Z','sent','001028001200','{}','b543bba8963e24a6f1e851ff3b4f6802887670f5155d291566fac51a949799d5','906abb079804cc12de4bba35ae814e09da2a87e38bc6bb7416e32abebe71473a');
INSERT INTO "event" VALUES(1,1,81,'2026-11-21T10:20:02.000000Z','answered','001028001200','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"kind":"refused","provider_says":"","why":"too soon"}}','906abb079804cc12de4bba35ae814e09da2a87e38bc6bb7416e32abebe71473a','61c0f1f5869593ab56447568d0c7e7334db2b742aff4f5476a2b67a35ca9445f');
INSERT INTO "event" VALUES(1,1,82,'2026-11-21T10:20:30.000000Z','given back','001028001200','{"into":"001028001260"}','61c0f1f5869593ab56447568d0c7e7334db2b742aff4f5476a2b67a35ca9445f','60838bd622399ddef46050da978d4e2baeb0322b4566df6fca185b4dd4bc5715');
INSERT INTO "event" VALUES(1,1,83,'2026-11-21T10:21:00.000000Z','taken','001028001260','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"Bilbo Baggins","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":"001028001200","sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','60838bd622399ddef46050da978d4e2baeb0322b4566df6fca185b4dd4bc5715','46be945f221fc72a26e909588c229dbbfbb3d23de83aede28e2ea9bae8f4853b');
INSERT INTO "event" VALUES(1,1,84,'2026-11-21T10:22:00.000000Z','taken','001028001320','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','46be945f221fc72a26e909588c229dbbfbb3d23de83aede28e2ea9bae8f4853b','1aab0af4b5e24c4e3c8c76232511a9cebba72d647f1635a1aa87c087e8122da7');
INSERT INTO "event" VALUES(1,1,85,'2026-11-21T10:22:01.000000Z','sent','001028001320','{}','1aab0af4b5e24c4e3c8c76232511a9cebba72d647f1635a1aa87c087e8122da7','916457de7bafd1961982599150c6d8f791abd64b94763209ccc6e1b3e8d7c722');
INSERT INTO "event" VALUES(1,1,86,'2026-11-21T10:22:02.000000Z','answered','001028001320','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":"Bilbo Baggins","kind":"complete","provider_transaction":null,"receipt_number":null,"tokens":["39004621952367384026"],"units":null}}','916457de7bafd1961982599150c6d8f791abd64b94763209ccc6e1b3e8d7c722','c3a4f5e5d8addf19bef5c40588b1e81bcbeb4a904f0bb510f7374004ea991d0a');
INSERT INTO "event" VALUES(1,1,87,'2026-11-21T10:22:02.000000Z','print asked','001028001320','{"copy":0,"job":4,"paper":"receipt","reason":""}','c3a4f5e5d8addf19bef5c40588b1e81bcbeb4a904f0bb510f7374004ea991d0a','4730c6e491829d1bbfd2483659181343192344f99f149c365f159907870f316a');
INSERT INTO "event" VALUES(1,1,88,'2026-11-21T10:22:03.000000Z','answered','001028001320','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":null,"kind":"complete","provider_transaction":null,"receipt_number":null,"tokens":["39004621952367384026"],"units":null}}','4730c6e491829d1bbfd2483659181343192344f99f149c365f159907870f316a','7f30098743b01592892326633ccdc539fcea13dae72a4b8c20d302c4cac488ea');
INSERT INTO "event" VALUES(1,1,89,'2026-11-21T10:23:00.000000Z','taken','001028001380','{"order":{"account":"testvendor","amount":{"currency":"KES","minor":20000},"base_url":"https://app.pawacard.co.ke:8586/v3","customer":"","kept":false,"kind":"pawacard","meter":"01451174955","phone":"0712345678","provider":"kplc","replaces":null,"sandbox":false,"service":"prepaid","tender":"cash","tender_code":"","tendered":{"currency":"KES","minor":50000}}}','7f30098743b01592892326633ccdc539fcea13dae72a4b8c20d302c4cac488ea','378e2ce63fb6a73777b6ef5848e8c3bde84505eb068623ed3421c50aa8fc7e12');
INSERT INTO "event" VALUES(1,1,90,'2026-11-21T10:23:01.000000Z','sent','001028001380','{}','378e2ce63fb6a73777b6ef5848e8c3bde84505eb068623ed3421c50aa8fc7e12','d5c8bbfe3e2703d788c80c9c43142454e62fd614fdbdc0782cd5f244e33eb9d4');
INSERT INTO "event" VALUES(1,1,91,'2026-11-21T10:23:02.000000Z','answered','001028001380','{"call":"vend","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":"Bilbo Baggins","kind":"complete","provider_transaction":null,"receipt_number":null,"tokens":["04178930214785563210"],"units":null}}','d5c8bbfe3e2703d788c80c9c43142454e62fd614fdbdc0782cd5f244e33eb9d4','68129336d00cffc89157eabd6fbc6cccc516ba05f19a5538317d55ba78c0faf0');
INSERT INTO "event" VALUES(1,1,92,'2026-11-21T10:23:02.000000Z','print asked','001028001380','{"copy":0,"job":5,"paper":"receipt","reason":""}','68129336d00cffc89157eabd6fbc6cccc516ba05f19a5538317d55ba78c0faf0','06d93c7a929c9951b056bec06c67cdcd858a7408f22e04e45b12e5e4728c5016');
INSERT INTO "event" VALUES(1,1,93,'2026-11-21T10:23:03.000000Z','answered','001028001380','{"call":"ask","clash":null,"horizon":600.0,"mark":{"boot":"this boot","seconds":1000.0},"outcome":{"charges":[],"customer":"Samwise Gamgee","kind":"complete","provider_transaction":null,"receipt_number":null,"tokens":["04178930214785563211"],"units":null}}','06d93c7a929c9951b056bec06c67cdcd858a7408f22e04e45b12e5e4728c5016','2949840e867b5b64d460b2811a27712ddbcc2d65a50fe4a46e57c6838f5fbeed');
INSERT INTO "event" VALUES(1,1,94,'2026-11-21T11:00:00.000000Z','print ended','001028000720','{"cause":"","copy":0,"job":1,"paper":"receipt","state":"printed"}','2949840e867b5b64d460b2811a27712ddbcc2d65a50fe4a46e57c6838f5fbeed','7493345375d6dcf752c6724dd87b39fe8393022e59507e7ee2a5b20def596b04');
INSERT INTO "event" VALUES(1,1,95,'2026-11-21T11:00:00.000000Z','print ended','001028001020','{"cause":"no paper","copy":0,"job":2,"paper":"receipt","state":"unconfirmed"}','7493345375d6dcf752c6724dd87b39fe8393022e59507e7ee2a5b20def596b04','bea67da2b8cf7488fe53393c3d48ed418ce28c84420e4f9c5922783a221823a3');
INSERT INTO "event" VALUES(1,1,96,'2026-11-21T11:00:00.000000Z','print ended','001028001080','{"cause":"no paper","copy":0,"job":3,"paper":"receipt","state":"failed"}','bea67da2b8cf7488fe53393c3d48ed418ce28c84420e4f9c5922783a221823a3','13dc9089e898db080f2a199a3c9d299fa2a6ae109fec2d5e147a70c0edccc082');
INSERT INTO "event" VALUES(1,1,97,'2026-11-21T12:00:00.000000Z','print asked','001028000720','{"copy":1,"job":6,"paper":"receipt","reason":"the first one tore"}','13dc9089e898db080f2a199a3c9d299fa2a6ae109fec2d5e147a70c0edccc082','dfbe7a6b1eeae0e2e5c16b6421a5ce0f1799ae774578e3a28c8af5d318bc994c');
CREATE TABLE known_meter (
    provider text not null,
    service text not null,
    meter text not null,
    customer text not null,
    at text not null,
    primary key (provider, service, meter)
) strict;
CREATE TABLE print_job (
    id integer primary key,
    reference text not null references sale (reference),
    paper text not null check (paper in ('receipt', 'slip')),
    copy integer not null check (copy >= 0),
    state text not null check (state in ('queued', 'sending', 'printed', 'sent', 'unconfirmed', 'failed')),
    cause text not null default '',
    made_at text not null,
    ended_at text
) strict;
INSERT INTO "print_job" VALUES(1,'001028000720','receipt',0,'printed','','2026-11-21T10:12:02.000000Z','2026-11-21T11:00:00.000000Z');
INSERT INTO "print_job" VALUES(2,'001028001020','receipt',0,'unconfirmed','no paper','2026-11-21T10:17:02.000000Z','2026-11-21T11:00:00.000000Z');
INSERT INTO "print_job" VALUES(3,'001028001080','receipt',0,'failed','no paper','2026-11-21T10:18:02.000000Z','2026-11-21T11:00:00.000000Z');
INSERT INTO "print_job" VALUES(4,'001028001320','receipt',0,'queued','','2026-11-21T10:22:02.000000Z',NULL);
INSERT INTO "print_job" VALUES(5,'001028001380','receipt',0,'queued','','2026-11-21T10:23:02.000000Z',NULL);
INSERT INTO "print_job" VALUES(6,'001028000720','receipt',1,'queued','','2026-11-21T12:00:00.000000Z',NULL);
CREATE TABLE sale (
    reference text primary key check (length(reference) = 12),
    state text not null check (state in
        ('queued', 'sending', 'unknown', 'held', 'complete', 'refused', 'cancelled', 'conflict')),
    money text not null check (money in ('taken', 'owed', 'given back')),
    open integer not null check (open in (0, 1)),
    kept integer not null check (kept in (0, 1)),
    provider text not null,
    kind text not null,
    service text not null check (service in ('prepaid', 'postpaid')),
    meter text not null,
    customer text not null,
    phone text not null,
    amount integer not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    tender text not null check (tender in ('cash', 'mobile money')),
    sandbox integer not null check (sandbox in (0, 1)),
    receipt_number text,
    provider_transaction text,
    created_at text not null,
    sent_at text,
    completed_at text,
    touched_at text not null
) strict, without rowid;
INSERT INTO "sale" VALUES('001028000060','queued','taken',1,0,'kplc','pawacard','prepaid','14285093600','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:01:00.000000Z',NULL,NULL,'2026-11-21T10:01:00.000000Z');
INSERT INTO "sale" VALUES('001028000120','queued','taken',1,0,'kplc','pawacard','prepaid','14285093601','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:02:00.000000Z',NULL,NULL,'2026-11-21T10:02:01.000000Z');
INSERT INTO "sale" VALUES('001028000180','queued','taken',1,1,'kplc','pawacard','prepaid','14285093602','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:03:00.000000Z','2026-11-21T10:03:01.000000Z',NULL,'2026-11-21T10:03:05.000000Z');
INSERT INTO "sale" VALUES('001028000240','sending','taken',1,0,'kplc','pawacard','prepaid','14285093603','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:04:00.000000Z','2026-11-21T10:04:01.000000Z',NULL,'2026-11-21T10:04:01.000000Z');
INSERT INTO "sale" VALUES('001028000300','sending','taken',1,1,'kplc','pawacard','prepaid','14285093604','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:05:00.000000Z','2026-11-21T10:05:06.000000Z',NULL,'2026-11-21T10:05:06.000000Z');
INSERT INTO "sale" VALUES('001028000360','unknown','taken',1,0,'kplc','pawacard','prepaid','14285093605','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:06:00.000000Z','2026-11-21T10:06:01.000000Z',NULL,'2026-11-21T10:06:02.000000Z');
INSERT INTO "sale" VALUES('001028000420','unknown','taken',1,1,'kplc','pawacard','prepaid','14285093606','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:07:00.000000Z','2026-11-21T10:07:06.000000Z',NULL,'2026-11-21T10:07:07.000000Z');
INSERT INTO "sale" VALUES('001028000480','unknown','taken',1,0,'kplc','pawacard','prepaid','14285093607','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:08:00.000000Z','2026-11-21T10:08:01.000000Z',NULL,'2026-11-21T10:08:03.000000Z');
INSERT INTO "sale" VALUES('001028000540','held','taken',1,0,'kplc','pawacard','prepaid','14285093608','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:09:00.000000Z','2026-11-21T10:09:01.000000Z',NULL,'2026-11-21T10:09:04.000000Z');
INSERT INTO "sale" VALUES('001028000600','held','taken',1,1,'kplc','pawacard','prepaid','14285093609','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:10:00.000000Z','2026-11-21T10:10:06.000000Z',NULL,'2026-11-21T10:10:09.000000Z');
INSERT INTO "sale" VALUES('001028000660','held','taken',1,0,'kplc','pawacard','prepaid','14285093610','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:11:00.000000Z','2026-11-21T10:11:01.000000Z',NULL,'2026-11-21T10:11:02.000000Z');
INSERT INTO "sale" VALUES('001028000720','complete','taken',0,0,'kplc','pawacard','prepaid','14285093611','Bilbo Baggins','0712345678',20000,'KES','cash',0,'RADIXOVS010VS224392',NULL,'2026-11-21T10:12:00.000000Z','2026-11-21T10:12:01.000000Z','2026-11-21T10:12:02.000000Z','2026-11-21T10:12:02.000000Z');
INSERT INTO "sale" VALUES('001028000780','refused','owed',0,0,'kplc','pawacard','prepaid','14285093612','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:13:00.000000Z','2026-11-21T10:13:01.000000Z',NULL,'2026-11-21T10:13:02.000000Z');
INSERT INTO "sale" VALUES('001028000840','refused','given back',0,0,'kplc','pawacard','prepaid','14285093613','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:14:00.000000Z','2026-11-21T10:14:01.000000Z',NULL,'2026-11-21T10:14:03.000000Z');
INSERT INTO "sale" VALUES('001028000900','cancelled','owed',0,0,'kplc','pawacard','prepaid','14285093614','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:15:00.000000Z',NULL,NULL,'2026-11-21T10:15:01.000000Z');
INSERT INTO "sale" VALUES('001028000960','conflict','taken',1,0,'kplc','pawacard','prepaid','14285093615','Bilbo Baggins','0712345678',20000,'KES','cash',0,'RADIXOVS010VS224392',NULL,'2026-11-21T10:16:00.000000Z','2026-11-21T10:16:01.000000Z','2026-11-21T10:16:02.000000Z','2026-11-21T10:16:02.000000Z');
INSERT INTO "sale" VALUES('001028001020','complete','taken',0,0,'kplc','pawacard','postpaid','0203754-01','Bilbo Baggins','0712345678',20000,'KES','cash',0,'RADIXOVS010VS224399',NULL,'2026-11-21T10:17:00.000000Z','2026-11-21T10:17:01.000000Z','2026-11-21T10:17:02.000000Z','2026-11-21T10:17:02.000000Z');
INSERT INTO "sale" VALUES('001028001080','complete','taken',0,0,'kplc','pawacard','prepaid','01451174955','Bilbo Baggins','0712345678',20000,'KES','cash',1,NULL,NULL,'2026-11-21T10:18:00.000000Z','2026-11-21T10:18:01.000000Z','2026-11-21T10:18:02.000000Z','2026-11-21T10:18:02.000000Z');
INSERT INTO "sale" VALUES('001028001140','cancelled','given back',0,0,'kplc','pawacard','prepaid','01451174955','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:19:00.000000Z',NULL,NULL,'2026-11-21T10:19:02.000000Z');
INSERT INTO "sale" VALUES('001028001200','refused','given back',0,0,'kplc','pawacard','prepaid','01451174955','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:20:00.000000Z','2026-11-21T10:20:01.000000Z',NULL,'2026-11-21T10:20:30.000000Z');
INSERT INTO "sale" VALUES('001028001260','queued','taken',1,0,'kplc','pawacard','prepaid','01451174955','Bilbo Baggins','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:21:00.000000Z',NULL,NULL,'2026-11-21T10:21:00.000000Z');
INSERT INTO "sale" VALUES('001028001320','complete','taken',0,0,'kplc','pawacard','prepaid','01451174955','','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:22:00.000000Z','2026-11-21T10:22:01.000000Z','2026-11-21T10:22:02.000000Z','2026-11-21T10:22:03.000000Z');
INSERT INTO "sale" VALUES('001028001380','conflict','taken',1,0,'kplc','pawacard','prepaid','01451174955','','0712345678',20000,'KES','cash',0,NULL,NULL,'2026-11-21T10:23:00.000000Z','2026-11-21T10:23:01.000000Z','2026-11-21T10:23:03.000000Z','2026-11-21T10:23:03.000000Z');
CREATE TABLE till (
    id integer primary key check (id = 1),
    home text not null,
    number integer,
    epoch integer not null default 1,
    machine text,
    opened integer not null default 0
) strict;
INSERT INTO "till" VALUES(1,'17069c12fd9ee1f2362c9ea09379be40',1,1,NULL,1);
CREATE TABLE token (
    reference text not null references sale (reference),
    step integer not null check (step > 0),
    digits text not null,
    conflict integer not null check (conflict in (0, 1)),
    primary key (reference, step)
) strict;
INSERT INTO "token" VALUES('001028000720',1,'66430474307561657038',0);
INSERT INTO "token" VALUES('001028000960',1,'66430474307561657038',1);
INSERT INTO "token" VALUES('001028001080',1,'12531167584365804889',0);
INSERT INTO "token" VALUES('001028001080',2,'26123298953799948889',0);
INSERT INTO "token" VALUES('001028001080',3,'03958150655358376547',0);
INSERT INTO "token" VALUES('001028001320',1,'39004621952367384026',0);
INSERT INTO "token" VALUES('001028001380',1,'04178930214785563211',1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX event_reference on event (reference);
CREATE INDEX event_at on event (at);
CREATE TRIGGER event_stays before update on event begin select raise(abort, 'the journal is append-only'); end;
CREATE TRIGGER event_keeps before delete on event begin select raise(abort, 'the journal is append-only'); end;
CREATE INDEX sale_open on sale (reference) where open = 1;
CREATE INDEX sale_meter on sale (meter, created_at);
CREATE INDEX sale_created on sale (created_at);
CREATE UNIQUE INDEX sale_receipt_once on sale (kind, receipt_number)
    where receipt_number is not null and state <> 'conflict';
CREATE UNIQUE INDEX token_once on token (digits) where conflict = 0;
CREATE INDEX print_job_reference on print_job (reference);
CREATE INDEX answer_reference on answer (reference);
COMMIT;
