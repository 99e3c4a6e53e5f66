using System;
using AutoMapper;
using ModelShop;
using Newtonsoft.Json;

// The assistant of a shop. It reads the headers of its model files, prints what it would ask hosted models, and sends nothing.
var models = new LocalModels(AppContext.BaseDirectory);
var hosted = new HostedModels(key: "none: nothing is sent");

Console.WriteLine("Answers drafts with   " + models.DescribeDrafter());
Console.WriteLine("Chats with            " + models.DescribeChat());
Console.WriteLine("Ranks offers with     " + models.DescribeRanker());
Console.WriteLine("Captions pictures by  " + hosted.DescribeCaptions());
Console.WriteLine("Checks answers by     " + hosted.DescribeReview());
Console.WriteLine("Experiments with      " + hosted.DescribeExperiment());

var offer = new Offer("kettle", 39);
Console.WriteLine("Sells                 " + JsonConvert.SerializeObject(offer) + " with " + typeof(IMapper).Assembly.GetName().Name);

internal sealed record Offer(string Name, decimal Price);
