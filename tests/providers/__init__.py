"""The wire: the transport over real sockets, and Pawacard against its document."""
