"""The answers of Pawacard's document (draft 3.2), verbatim but for what its printed page broke.

Line breaks inside a text are the page's; braces that the page lost are back. Nothing else was touched.
"""

WRONG_PASSWORD = """{
"status": 1,
"msg": "Wrong Username or Password"
}"""

LOGGED_IN = """{
  "status": 0,
  "msg": "success",
  "balance": "39", "key": "ElKW2XWqxylnUDPG6bKAW5zKI3JyT23CpP1Nu68c724"
}"""

BALANCE = """{
  "status": 0,
  "msg": "success",
  "balance": "320"
}"""

VERIFY_TIMED_OUT = """{
"status": 1,
"msg": "Request timed out. please fetch the response again",
"code": "elec100"}"""

VERIFIED = """{
"status": 0,
"msg": "success",
"customerName": "Bilbo Baggins"
}"""

NO_LUHN = """{
"status": 1,
"msg": "The specified MSNO 12345678912 did not pass the Luhn validation. Please specify a valid MSNO. ALERT ID-010072 Contact the Support services for assistance if required.",
"code": "elec100"
}"""  # noqa: E501 - one line in the document

VENDED = """{
"token": "66430474307561657038",
  "stdTokenRctNum": "RADIXOVS010VS224392",
  "date": "11-4-2014 20:24:7",
  "totalAmount": "200",
  "transactionId": 252,
  "fixed": [
            {"REPCharge": "6486"},
            {"MonthlyFC": "12000"},
            {"ERCCharge": "593"},
            {"TotalTax": "1440"},
            {"FuelIndexCharge": "92770"},
            {"ForexCharge": "31055"},
            {"InflationAdjustment": "5934"}
  ],
  "ref": "370474587102",
  "customerName": "Bilbo Baggins"
}"""

PENDING = """{
    "status": 1,
    "msg": "",
    "transaction": {
        "status": 5,
        "msg": "transaction still pending",
                    "transactionId": 3218,
                    "ref": "370474587102"
}}"""

TOO_SOON = """{
  "status": 1,
  "msg": "This transaction has been done too soon from the last one. Please wait for a few minutes."
}"""

ACCOUNT_VERIFIED = """{
"status": 0,
"msg": "",
"customerName": "Bilbo Baggins",
"customer_balance": "10"
}"""

ACCOUNT_NOT_VERIFIED = """{
"status": 1,
"msg": "Connection error"
}"""

BILL_PAID = """{
    "status": 0,
    "msg": "success",
    "transaction": {
        "status": 1,
"rctNum": "151172056109030422",
"vendor": "test",
"accountNo": "0203755-01",
"amount": "1000",
"date": "27-4-2015 21:56:11",
"transactionId": 3,
"ref": "015117215614",
"customerName": "Bilbo Baggins"
}
}"""

BILL_PENDING = """{
    "status": 1,
    "msg": "success",
    "transaction": {
        "status": 0,
        "vendor": "test",
        "accountNo": "0203754-01",
        "msg": "transaction still pending",
        "amount": "1000",
        "date": "27-4-2015 21:49:14",
        "transactionId": 2,
        "ref": "370474587102",
        "customerName": "Bilbo Baggins"
}
}"""

BILL_FAILED = """{
   "status": 1,
   "msg": "",
   "transaction": {
       "status": 2,
       "vendor": "test",
       "accountNo": "0203754-01",
       "msg": "Failed, please try again",
       "amount": "1000",
       "date": "27-4-2015 21:49:14",
       "transactionId": 2,
       "ref": "370474587102",
       "customerName": "Bilbo Baggins"
}
}"""

BILL_CHECKED = """{
    "status": 0,
    "msg": "success",
    "transaction": {
        "status": 1,
        "rctNum": "151172056109030422",
        "vendor": "testvendor",
        "accountNo": "0203755-01",
        "amount": "1000",
        "date": "27-4-2015 21:56:11",
        "transactionId": 3,
        "ref": "370474587102",
        "customerName": "Bilbo Baggins"
}
}"""
