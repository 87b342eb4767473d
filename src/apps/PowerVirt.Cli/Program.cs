Console.WriteLine("powervirt");
